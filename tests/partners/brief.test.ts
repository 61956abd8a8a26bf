// Is a letter one letter, and does it say what it must?
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBrief } from '../../activities/brief/brief.ts'
import { type Addressee, printable } from '../../activities/brief/letter.ts'
import { isoDate } from '../../domain/dates/iso-date.ts'
import type { Letter } from '../../domain/wi2021/traject/messages.ts'
import { callOf } from './call.ts'

let map: string
beforeEach(() => {
  map = join(mkdtempSync(join(tmpdir(), 'brieven-')), 'uit')
})
afterEach(() => rmSync(join(map, '..'), { recursive: true, force: true }))

const letter: Letter = {
  soort: 'verlenging',
  afzender: 'Burgemeester en wethouders van Zandwijk',
  titel: 'Besluit: u krijgt meer tijd',
  dagtekening: isoDate('2026-03-15'),
  alineas: ['Uw inburgeringstermijn duurt langer. De laatste dag is 15 september 2027.'],
  gronden: ['Wet inburgering 2021 art. 12 lid 1'],
  rechtsmiddel: { soort: 'bezwaar', laatsteDag: isoDate('2026-04-26') },
}
const addressee: Addressee = { naam: 'Selam Fictief', adres: ['Duinweg 1', '9999 ZZ  ZANDWIJK'] }
const call = callOf('sendBeschikking', letter)
const brieven = (known: Addressee | null = addressee) => createBrief({ map, readPersoon: async () => known })

const FILE = `${call.dossierId}_${call.messageId}.pdf`

test('one PDF in the tray, named after dossier and message', async () => {
  expect(await brieven().sendBeschikking(call)).toEqual({ kind: 'accepted' })
  expect(readdirSync(map)).toEqual([FILE])
})

test('it says to whom, when, what, on which grounds, and until when to object', async () => {
  await brieven().sendBeschikking(call)
  const text = textOf(readFileSync(join(map, FILE)))
  for (const said of [
    'Selam Fictief',
    'Duinweg 1',
    'Datum: 15 maart 2026',
    'Ons kenmerk: 0d055ie5-000000000001',
    'Besluit: u krijgt meer tijd',
    'De laatste dag is 15 september 2027.',
    'Wet inburgering 2021 art. 12 lid 1',
    'U kunt bezwaar maken tot en met 26 april 2026.',
  ])
    expect(text).toContain(said)
})

test('a letter without rechtsmiddel offers none', async () => {
  const { rechtsmiddel: _none, ...plain } = letter
  await brieven().sendBrief(callOf('sendBrief', plain))
  expect(textOf(readFileSync(join(map, FILE)))).not.toContain('bezwaar')
})

test('it can be read aloud: language, title and headings are marked', async () => {
  await brieven().sendBeschikking(call)
  const pdf = readFileSync(join(map, FILE), 'latin1')
  expect(pdf).toContain('/Lang (nl-NL)')
  expect(pdf).toContain('/DisplayDocTitle true')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/S \/H1/)
})

test('a second attempt makes no second letter and changes nothing', async () => {
  await brieven().sendBeschikking(call)
  const first = readFileSync(join(map, FILE))
  const moved = { naam: 'Selam Fictief', adres: ['Elders 2'] }
  expect(await brieven(moved).sendBeschikking({ ...call, mayHaveArrived: true })).toEqual({ kind: 'accepted' })
  expect(readdirSync(map)).toEqual([FILE])
  expect(readFileSync(join(map, FILE)).equals(first)).toBe(true)
})

test('nor when the letter was posted meanwhile', async () => {
  await brieven().sendBeschikking(call)
  mkdirSync(join(map, 'verstuurd'))
  renameSync(join(map, FILE), join(map, 'verstuurd', FILE))
  expect(await brieven().sendBeschikking({ ...call, mayHaveArrived: true })).toEqual({ kind: 'accepted' })
  expect(readdirSync(map)).toEqual(['verstuurd'])
})

test.for([null, { naam: 'Selam Fictief', adres: [] }])(
  'without name and address (%o) it is for a human',
  async (known) => {
    expect(await brieven(known).sendBeschikking(call)).toMatchObject({ kind: 'unusable' })
  },
)

test('a tray that cannot be written is thrown', async () => {
  writeFileSync(map, 'a file where the tray should be')
  await expect(brieven().sendBeschikking(call)).rejects.toThrow()
})

test.for([
  ['Zoë Ångström', 'Zoë Ångström'],
  ['Ayşe Yılmaz', 'Ayse Yilmaz'],
  ['Łukasz Đorđević', 'Lukasz Dordevic'],
  ['€ 340', '€ 340'],
  ['مريم', '????'],
])('a name is printed as the font allows: %s', ([name, printed]) => {
  expect(printable(name ?? '')).toBe(printed)
})

/** The text of a PDF as it is drawn, line by line; enough for the standard fonts we use. */
function textOf(pdf: Buffer): string {
  const streams = pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)
  const pages = [...streams].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  const lines = [...pages.join('\n').matchAll(/\[(.*?)\] TJ/g)].map(([, line = '']) =>
    [...line.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')).join(''),
  )
  return lines.join(' ').replace(/ +/g, ' ')
}
