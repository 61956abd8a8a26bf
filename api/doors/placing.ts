// To which dossier does a notification of a partner belong? Found or opened, else it waits in quarantine for a human.
import { deterministicId } from '../../db/deterministic-id.ts'
import { openDossier } from '../../db/openings.ts'
import { storeNotificatie } from '../../db/queries/notificaties.ts'
import { readOpening } from '../../db/queries/trajecten.ts'
import { findDossier, readPersoon, updatePersoon } from '../../db/vault.ts'
import type { Command } from '../../domain/dossier.ts'
import { coaMeldingen, gebeurtenisMetId, type Melding } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import { isBsn } from '../bsn.ts'
import type { ApiDeps } from '../deps.ts'
import { type Dossier, notify } from '../perform.ts'

/** A notification in our own words. */
export type Incoming = {
  readonly partner: 'duo' | 'coa'
  /** Id of the event at DUO, kind of message at the COA. */
  readonly gebeurtenis: string
  /** Code of the gemeente it is addressed to. */
  readonly gemeente: string
  readonly bsn: string | null
  /** Without zeros in front. */
  readonly vNummer: string | null
  /** When the partner registered it; UTC. */
  readonly geregistreerd: string
  readonly berichtId: string
}

const reasons = {
  onbekendeGebeurtenis: 'Deze soort melding kennen wij niet.',
  gebeurtenisStaatUit: 'Deze soort melding is aangekondigd, maar staat bij ons nog niet aan.',
  geenNummer: 'De melding noemt geen BSN en geen V-nummer.',
  bsnOnjuist: 'Het BSN voldoet niet aan de elfproef.',
  nummersBotsen: 'BSN en V-nummer horen bij ons niet bij dezelfde persoon.',
  onbekendePersoon: 'Wij hebben geen traject van deze persoon. Begin er een, en plaats de melding opnieuw.',
} as const
export type Reason = keyof typeof reasons

/** Why it waits, in plain Dutch. */
export const explain = (reason: string | null): string => reasons[reason as Reason] ?? 'Reden onbekend.'

export type Placement =
  | { readonly kind: 'placed'; readonly dossier: Dossier; readonly command: Command }
  | { readonly kind: 'waits'; readonly reason: Reason }

/** Planned events that are switched on for everybody. None yet: a dossier may switch its own on when it is opened. */
const AANGEZET: readonly string[] = []

const REGELING = 'wi2021'

export function meldingOf({ partner, gebeurtenis }: Pick<Incoming, 'partner' | 'gebeurtenis'>): Melding | undefined {
  if (partner === 'duo') return gebeurtenisMetId(gebeurtenis)
  return Object.entries<Melding>(coaMeldingen).find(([soort]) => soort === gebeurtenis)?.[1]
}

/**
 * Decides where it belongs. `doel` may name another gemeente than the dossier's: with a move DUO tells the new and the old one,
 * and both are told about the same person.
 */
export async function place(deps: ApiDeps, incoming: Incoming): Promise<Placement> {
  const waits = (reason: Reason): Placement => ({ kind: 'waits', reason })
  const melding = meldingOf(incoming)
  if (melding === undefined) return waits('onbekendeGebeurtenis')
  if (incoming.bsn === null && incoming.vNummer === null) return waits('geenNummer')
  if (incoming.bsn !== null && !isBsn(incoming.bsn)) return waits('bsnOnjuist')
  const found = await findDossier(deps.pool, deps.vault, REGELING, incoming)
  if (melding.planned && !(await isOn(deps, incoming.gebeurtenis, found))) return waits('gebeurtenisStaatUit')
  const dossierId = found ?? (await opened(deps, melding, incoming))
  if (dossierId === null) return waits('onbekendePersoon')
  if (!(await learn(deps, dossierId, incoming))) return waits('nummersBotsen')
  return { kind: 'placed', dossier: { dossierId, regeling: REGELING }, command: commandOf(deps, melding, incoming) }
}

async function isOn({ pool }: ApiDeps, gebeurtenis: string, dossierId: string | null): Promise<boolean> {
  if (AANGEZET.includes(gebeurtenis)) return true
  return dossierId !== null && (await readOpening(pool, dossierId)).opening.aangezet?.includes(gebeurtenis) === true
}

/** The first we hear of somebody begins a traject where the event can be that, and the person has a BSN: DUO and BRP are asked by it. */
async function opened(deps: ApiDeps, melding: Melding, incoming: Incoming): Promise<string | null> {
  const regeling = deps.regelingen[REGELING]
  const { gemeente, bsn, vNummer } = incoming
  if (!melding.opens || bsn === null || regeling === undefined) return null
  return (await openDossier(deps, { regeling, gemeente, persoon: { bsn, vNummer } })).dossierId
}

/** Keeps a number that is new to us. False when the person we know has another BSN, or the V-nummer is someone else's. */
async function learn({ pool, vault }: ApiDeps, dossierId: string, { bsn, vNummer }: Incoming): Promise<boolean> {
  const known = await readPersoon(pool, vault, dossierId)
  if (bsn !== null && known.bsn !== null && known.bsn !== bsn) return false
  const holder = vNummer === null ? dossierId : await findDossier(pool, vault, REGELING, { vNummer })
  if (holder !== null && holder !== dossierId) return false
  const news = {
    ...(known.bsn === null && bsn !== null ? { bsn } : {}),
    ...(known.vNummer === null && vNummer !== null ? { vNummer } : {}),
  }
  if (Object.keys(news).length === 0) return true
  try {
    await updatePersoon(pool, vault, dossierId, news)
    return true
  } catch (error) {
    // the number went to the dossier of someone else at the same moment
    if (error instanceof Error && 'code' in error && error.code === '23505') return false
    throw error
  }
}

/** The same fact, told again in another message, is the same command. */
function commandOf(deps: ApiDeps, { name }: Melding, incoming: Incoming): Command {
  const { partner, gebeurtenis, geregistreerd } = incoming
  return {
    id: idOf(deps, incoming),
    kind: name,
    origin: 'notice',
    actor: { id: partner, organisatie: partner, rol: 'systeem' },
    body: { gebeurtenis, ontvangen: geregistreerd },
  }
}

function idOf({ vault }: ApiDeps, { bsn, vNummer, gebeurtenis, geregistreerd, berichtId }: Incoming): string {
  const who = bsn ?? (vNummer === null ? berichtId : `v${vNummer}`)
  return deterministicId('notificatie', vault.index(who), gebeurtenis, geregistreerd)
}

/** Places it or lets it wait; either way it is stored when this returns. */
export async function receiveNotificatie(deps: ApiDeps, incoming: Incoming): Promise<Placement> {
  const placement = await place(deps, incoming)
  const { partner, gebeurtenis, gemeente } = incoming
  const id = idOf(deps, incoming)
  await storeNotificatie(deps.pool, {
    id,
    partner,
    gebeurtenis,
    gemeente,
    sealed: deps.vault.seal(incoming, id),
    ...(placement.kind === 'placed'
      ? { status: 'geplaatst', reason: null, dossierId: placement.dossier.dossierId }
      : { status: 'quarantaine', reason: placement.reason, dossierId: null }),
  })
  if (placement.kind === 'placed') await notify(deps, placement.dossier, placement.command)
  return placement
}
