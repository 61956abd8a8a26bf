// Which letters leave the house? Each becomes one PDF in the outgoing tray, named after its message: a second attempt never makes a second letter.
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Partner, PartnerCall } from '../partner.ts'
import { bodyOf, unusable } from '../partner-http.ts'
import { type Addressee, renderLetter } from './letter.ts'

export type BriefConfig = {
  /** The outgoing tray; made when it does not exist. */
  readonly map: string
  /** Name and address from the vault; nothing when they are not known. */
  readonly readPersoon: (dossierId: string) => Promise<Addressee | null>
}

/** Where whoever posts the letters leaves them: a letter found there is not made again. */
const VERSTUURD = 'verstuurd'

export type BriefKind = 'sendBeschikking' | 'sendBrief'

export function createBrief(config: BriefConfig): Readonly<Record<BriefKind, Partner>> {
  const send =
    (kind: BriefKind): Partner =>
    async (call) => {
      const file = join(config.map, fileName(call))
      if ((await exists(file)) || (await exists(join(config.map, VERSTUURD, fileName(call)))))
        return { kind: 'accepted' }
      const addressee = await config.readPersoon(call.dossierId)
      if (addressee === null || addressee.adres.length === 0)
        return unusable(
          'Van deze persoon is geen naam en adres bekend. Vraag de gegevens opnieuw op bij de BRP en verstuur de brief daarna opnieuw.',
        )
      const pdf = await renderLetter(bodyOf(kind, call), addressee, kenmerk(call))
      call.signal.throwIfAborted()
      await mkdir(config.map, { recursive: true })
      await writeWhole(file, pdf)
      return { kind: 'accepted' }
    }
  return { sendBeschikking: send('sendBeschikking'), sendBrief: send('sendBrief') }
}

function fileName({ dossierId, messageId }: PartnerCall): string {
  return `${plain(dossierId)}_${plain(messageId)}.pdf`
}

function kenmerk({ dossierId, messageId }: PartnerCall): string {
  return `${plain(dossierId).slice(0, 8)}-${plain(messageId).slice(-12)}`
}

const plain = (id: string) => id.replace(/[^A-Za-z0-9-]/g, '-')

/** The whole file or nothing: whoever empties the tray never finds half a letter. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const half = `${file}.${process.pid}.tmp`
  const handle = await open(half, 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(half, file)
}

async function exists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}
