// How do rows of the database become the words of our API?

import { mayPerform } from '../../activities/progress.ts'
import type { Sealed } from '../../db/hash-chain.ts'
import type { BerichtRow } from '../../db/queries/berichten.ts'
import type { Taak, Unplaced } from '../../db/queries/taken.ts'
import type { TermijnRow } from '../../db/queries/termijnen.ts'
import type { DossierSummary } from '../../db/queries/trajecten.ts'
import type { VerzoekRow } from '../../db/queries/verzoeken.ts'
import { nobody, type Persoon, type Vault } from '../../db/vault.ts'
import type { CatalogueEntry } from '../../domain/dossier.ts'
import { gemeenten } from '../../domain/gemeenten.ts'
import { cite, type Finding } from '../../domain/law/finding.ts'
import { actorOf } from '../colleagues.ts'
import type { Asked } from '../route.ts'
import type { Shapes } from '../shapes.ts'

export const trajectAddress = (id: string): string => `/v1/trajecten/${id}`
export const verzoekAddress = (trajectId: string, id: string): string => `${trajectAddress(trajectId)}/verzoeken/${id}`
export const quarantaineAddress = (id: string): string => `/v1/quarantaine/${id}`

export function gemeenteOf(code: string): { code: string; naam: string } {
  return { code, naam: gemeenten.find((one) => one.code === code)?.naam ?? code }
}

export function persoonOf(
  vault: Vault,
  { id, sealed }: { readonly id: string; readonly sealed: Buffer | null },
): Persoon {
  return sealed === null ? nobody : vault.unseal<Persoon>(sealed, id)
}

const moment = (date: Date): string => date.toISOString()
const momentOf = (date: Date | null): string | null => (date === null ? null : moment(date))

export function kop(row: DossierSummary): Omit<Shapes['TrajectKort'], 'naam'> {
  return {
    id: row.id,
    adres: trajectAddress(row.id),
    regeling: row.regeling,
    gemeente: gemeenteOf(row.gemeente),
    fase: row.fase,
    faseSinds: row.faseSince,
    wachtOp: row.wachtOp,
    volgendeTermijn: row.nextTermijn,
    gesloten: row.finished,
    uitkomst: row.uitkomst,
    geopendOp: row.opening.openedOn,
  }
}

type Within = {
  readonly id: string
  readonly regeling: string
  readonly gemeenten: (kind: string) => readonly string[]
}
type Asker = Pick<Asked<unknown, unknown>, 'deps' | 'colleague'>

/** The acts among these commands, each with the address to post it to, and whether the colleague may. */
export function handelingen(
  { deps, colleague }: Asker,
  { id, regeling, gemeenten }: Within,
  kinds: readonly string[],
): Shapes['Handeling'][] {
  const actor = actorOf(colleague)
  return kinds.flatMap((kind) => {
    const entry: CatalogueEntry | undefined = deps.regelingen[regeling]?.catalogue[kind]
    if (entry?.resource === undefined) return []
    const uBentBevoegd = mayPerform(entry, actor, gemeenten(kind))
    const adres = `${trajectAddress(id)}/${entry.resource}`
    return [{ handeling: kind, label: entry.label, grond: cite(entry.ground), uBentBevoegd, adres }]
  })
}

function bevinding({ rule, outcome, ground, facts, restsOn }: Finding): Shapes['Bevinding'] {
  return { regel: rule, uitkomst: outcome, grond: cite(ground), feiten: facts, steuntOp: restsOn.map(bevinding) }
}

export function eventInWords(event: Sealed): Shapes['Event'] {
  return {
    nummer: event.number,
    soort: event.kind,
    wettelijkeDatum: event.legalDate,
    vastgelegdTijdstip: moment(new Date(event.recordedAt)),
    grond: cite(event.ground),
    door: event.actor,
    gegevens: event.body,
    bevindingen: event.findings.map(bevinding),
    verzoekId: event.commandId,
    vorigeHash: event.previousHash,
    hash: event.hash,
  }
}

export function termijnInWords({ key, ground, text, firstDay, lastDay, status }: TermijnRow): Shapes['Termijn'] {
  return { sleutel: key, tekst: text, grond: ground, eersteDag: firstDay, laatsteDag: lastDay, status }
}

export function berichtInWords(row: BerichtRow): Shapes['Bericht'] {
  return {
    id: row.id,
    kanaal: row.channel,
    soort: row.kind,
    tekst: row.text,
    gegevens: row.body,
    gemaaktTijdstip: moment(row.createdAt),
    pogingen: row.attempts,
    status: row.settledAt !== null ? 'afgehandeld' : row.reply !== null ? 'beantwoord' : 'onderweg',
    antwoord: row.reply === null ? null : antwoord(row.reply),
    beantwoordTijdstip: momentOf(row.repliedAt),
  }
}

function antwoord(reply: NonNullable<BerichtRow['reply']>): Record<string, unknown> {
  switch (reply.kind) {
    case 'accepted':
      return { soort: 'aanvaard' }
    case 'facts':
      return { soort: 'gegevens', gegevens: reply.facts }
    case 'refused':
      return { soort: 'geweigerd', foutteksten: reply.fouttekst }
    case 'unusable':
      return { soort: 'onbruikbaar', probleem: reply.problem }
    default:
      return reply satisfies never
  }
}

export function verzoekInWords(trajectId: string, row: VerzoekRow): Shapes['Verzoek'] {
  const { outcome } = row
  const verzoek = {
    id: row.id,
    adres: verzoekAddress(trajectId, row.id),
    handeling: row.kind,
    herkomst: row.origin,
    door: row.actor,
    ontvangenTijdstip: moment(row.receivedAt),
    ontvangenDag: row.receivedOn,
  }
  if (outcome === null) return { ...verzoek, status: 'wacht' }
  switch (outcome.kind) {
    case 'done': {
      const { event, legalDate, ground } = outcome
      return { ...verzoek, status: 'uitgevoerd', event, wettelijkeDatum: legalDate, grond: ground }
    }
    case 'refused':
      return {
        ...verzoek,
        status: 'geweigerd',
        reden: outcome.reason,
        grond: outcome.ground,
        nodig: outcome.needed,
      }
    case 'none':
      return { ...verzoek, status: 'nietsNieuws' }
    default:
      return outcome satisfies never
  }
}

export function taakInWords(asker: Asker, row: Taak | Unplaced): Shapes['Taak'] | Shapes['TaakQuarantaine'] {
  if (row.kind === 'quarantaine')
    return {
      soort: 'quarantaine',
      quarantaineId: row.id,
      adres: quarantaineAddress(row.id),
      tekst: `Melding ${row.gebeurtenis} van ${row.partner.toUpperCase()} kon niet worden geplaatst`,
      gemeente: gemeenteOf(row.gemeente ?? ''),
      uiterlijk: row.dueOn,
    }
  return {
    soort: 'taak',
    trajectId: row.dossierId,
    traject: trajectAddress(row.dossierId),
    gemeente: gemeenteOf(row.gemeente),
    fase: row.fase,
    naam: persoonOf(asker.deps.vault, { id: row.dossierId, sealed: row.sealed }).naam,
    sleutel: row.key,
    tekst: row.text,
    toelichting: row.detail,
    bevoegd: row.bevoegd,
    uiterlijk: row.dueOn,
    dagenOver: row.daysLeft,
    grond: row.ground,
    sinds: row.since,
    handelingen: handelingen(asker, { ...row, id: row.dossierId, gemeenten: () => [row.gemeente] }, row.settledBy),
  }
}
