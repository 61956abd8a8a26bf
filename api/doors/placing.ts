// To which dossier does a notification of a partner belong? Found or opened, else it waits in quarantine for a human.
import { deterministicId } from '../../db/deterministic-id.ts'
import { openDossier } from '../../db/openings.ts'
import { storeNotificatie, toldOfDouble } from '../../db/queries/notificaties.ts'
import { readOpening } from '../../db/queries/trajecten.ts'
import { findDossier, readPersoon, releaseNumbers, updatePersoon } from '../../db/vault.ts'
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

type Addressed = { readonly dossier: Dossier; readonly command: Command }

export type Placement =
  | (Addressed & {
      readonly kind: 'placed'
      /** Another dossier that may be of the same person, and must hear of it. */
      readonly elsewhere: Addressed | null
      /** A V-nummer that is not the one we know: kept beside it when the dossier was told. */
      readonly anderVNummer: string | null
    })
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
  await releaseNumbers(deps.pool, deps.vault, REGELING, incoming)
  const found = await findDossier(deps.pool, deps.vault, REGELING, incoming)
  if (melding.planned && !(await isOn(deps, incoming.gebeurtenis, found))) return waits('gebeurtenisStaatUit')
  const dossierId = found ?? (await opened(deps, melding, incoming))
  if (dossierId === null) return waits('onbekendePersoon')
  const learned = await learn(deps, dossierId, incoming)
  if (learned.kind === 'clash') return waits('nummersBotsen')
  const fact = { dossier: { dossierId, regeling: REGELING }, command: commandOf(deps, melding, incoming) }
  // the same doubt again is no new work
  const known = learned.kind === 'double' && (await toldOfDouble(deps.pool, dossierId, learned.other))
  return learned.kind === 'agree' || known
    ? { kind: 'placed', ...fact, elsewhere: null, anderVNummer: null }
    : { kind: 'placed', ...doubted(fact, learned) }
}

type Doubt =
  | { readonly kind: 'otherVNummer'; readonly vNummer: string }
  | { readonly kind: 'double'; readonly other: string }
type Learned = { readonly kind: 'agree' } | { readonly kind: 'clash' } | Doubt

/** Who looks at this dossier must know, and with two of perhaps one person who looks at the other too. Nothing is merged by guess. */
function doubted({ dossier, command }: Addressed, doubt: Doubt): Omit<Extract<Placement, { kind: 'placed' }>, 'kind'> {
  const naming = (body: object, id = command.id): Command => ({ ...command, id, body: { ...command.body, ...body } })
  if (doubt.kind === 'otherVNummer')
    return { dossier, command: naming({ nummers: 'anderVNummer' }), elsewhere: null, anderVNummer: doubt.vNummer }
  const other = { dossierId: doubt.other, regeling: REGELING }
  const toOther = naming({ nummers: 'elders', traject: dossier.dossierId }, deterministicId(command.id, 'elders'))
  return {
    dossier,
    command: naming({ nummers: 'dubbel', traject: doubt.other }),
    elsewhere: { dossier: other, command: toOther },
    anderVNummer: null,
  }
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

/**
 * Keeps a number that is new to us. A clash when the person we know has another BSN, or the V-nummer is that of someone with another BSN;
 * a double when it is that of someone of whom we know no BSN. Another V-nummer than we know is kept beside ours.
 */
async function learn({ pool, vault }: ApiDeps, dossierId: string, { bsn, vNummer }: Incoming): Promise<Learned> {
  const known = await readPersoon(pool, vault, dossierId)
  if (bsn !== null && known.bsn !== null && known.bsn !== bsn) return { kind: 'clash' }
  const holder = vNummer === null ? dossierId : await findDossier(pool, vault, REGELING, { vNummer })
  if (holder !== null && holder !== dossierId) {
    const other = await readPersoon(pool, vault, holder)
    return other.bsn === null ? { kind: 'double', other: holder } : { kind: 'clash' }
  }
  if (vNummer !== null && known.vNummer !== null && known.vNummer !== vNummer)
    return known.anderVNummer === vNummer ? { kind: 'agree' } : { kind: 'otherVNummer', vNummer }
  const news = {
    ...(known.bsn === null && bsn !== null ? { bsn } : {}),
    ...(known.vNummer === null && vNummer !== null ? { vNummer } : {}),
  }
  if (Object.keys(news).length === 0) return { kind: 'agree' }
  try {
    await updatePersoon(pool, vault, dossierId, news)
    return { kind: 'agree' }
  } catch (error) {
    // the number went to the dossier of someone else at the same moment
    if (error instanceof Error && 'code' in error && error.code === '23505') return { kind: 'clash' }
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
  if (placement.kind === 'placed') await tellDossiers(deps, placement)
  return placement
}

/** Brings it to its dossier, and first to the other one that must hear of it: cut off half-way, the same message again does the rest. */
export async function tellDossiers(
  deps: ApiDeps,
  { dossier, command, elsewhere, anderVNummer }: Extract<Placement, { kind: 'placed' }>,
): Promise<void> {
  if (elsewhere !== null) await notify(deps, elsewhere.dossier, elsewhere.command)
  await notify(deps, dossier, command)
  if (anderVNummer !== null) await updatePersoon(deps.pool, deps.vault, dossier.dossierId, { anderVNummer })
}
