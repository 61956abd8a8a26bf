// A whole life through the real doors: DUO's notification, the API, our clients and the simulated partners. Fictional persons only.
import type pg from 'pg'
import { readEvents } from '../../db/events.ts'
import { findDossier } from '../../db/vault.ts'
import { type IsoDate, plus } from '../../domain/dates/iso-date.ts'
import { localDate } from '../../domain/dates/legal-time.ts'
import { gemeenteMetCode } from '../../domain/gemeenten.ts'
import { fictionalNumbers } from '../../tools/play/person.ts'
import { type Act, type Answered, ask } from './caller.ts'
import { eventually, type House } from './house.ts'

export type Person = {
  readonly bsn: string
  readonly vNummer: string
  readonly naam: string
  readonly geboortedatum: IsoDate
}
export type Living = { readonly dossierId: string; readonly workflowId: string; readonly person: Person }

const KLANTMANAGER = 'klantmanager-zandwijk'
const DUO = 'medewerker-duo'
const REGELING = 'wi2021'
const GEMEENTE = '9901'

const km = (kind: string, facts: Act['facts']): Act => ({ kind, by: KLANTMANAGER, facts })
const duo = (kind: string, facts: Act['facts']): Act => ({ kind, by: DUO, facts })

export const personNamed = (naam: string, geboortedatum: IsoDate): Person => ({
  ...fictionalNumbers(),
  naam,
  geboortedatum,
})

/** What the partners know, in their own field names: a statushouder who settled a hundred days ago, so that the term to object to the PIP is over. */
function registered({ bsn, vNummer, naam, geboortedatum }: Person, today: IsoDate) {
  const came = plus(today, { days: -100 })
  return {
    bsn,
    vNummer,
    scripted: true,
    duo: {
      inburgeringsplicht: {
        indicatorInburgeringsplicht: true,
        begindatum: came,
        datumKennisgevingInburgeringsplicht: came,
      },
      doelgroep: { indeling: 'Asielstatushouder', begindatum: came },
    },
    brp: {
      naam: { volledigeNaam: naam },
      geboorte: { datum: { type: 'Datum', datum: geboortedatum } },
      adressering: { adresregel1: 'Verzonnenlaan 1', adresregel2: '9999 ZZ Zandwijk' },
      gemeenteVanInschrijving: { code: GEMEENTE },
      datumInschrijvingInGemeente: { type: 'Datum', datum: came },
    },
  }
}

/** Enters someone at the partners. */
export function register({ engine }: House, person: Person): Promise<void> {
  return engine.desk('PUT', `personen/${person.bsn}`, registered(person, localDate(Date.now())))
}

/** From DUO's first notification to the brede intake. */
export async function born(house: House, person: Person): Promise<Living> {
  await register(house, person)
  await tell(house, person, 'SS139')
  const life = await opened(house, person)
  await inFase(house, life.dossierId, 'bredeIntake')
  return life
}

/** When the notification has opened a dossier. */
export async function opened({ engine }: House, person: Person): Promise<Living> {
  const { pool, vault, handover } = engine
  const dossierId = await eventually(
    'a dossier',
    async () => (await findDossier(pool, vault, REGELING, person)) ?? undefined,
  )
  return { dossierId, workflowId: handover.workflowId({ dossierId, regeling: REGELING }), person }
}

/** Kept by the partner until our API takes it, so a kill does not lose it. */
export async function tell({ engine }: House, { bsn }: Person, gebeurtenisId: string): Promise<void> {
  const { oin } = gemeenteMetCode(GEMEENTE)
  await engine.desk('POST', 'notificaties', { gebeurtenisId, bsn, gemeente: oin })
}

export async function inFase({ engine }: House, dossierId: string, fase: string): Promise<void> {
  await eventually(`fase ${fase} of ${dossierId}`, async () => {
    const { rowCount } = await engine.pool.query('select from dossier where id = $1 and fase = $2', [dossierId, fase])
    return rowCount === 1
  })
}

/** Up to the PIP. */
export function intake(today: IsoDate): readonly Act[] {
  const ago = (days: number) => plus(today, { days: -days })
  return [
    km('roepOpVoorIntake', { datum: ago(95), uiterlijk: plus(today, { days: 10 }) }),
    km('registreerVerschijning', { datum: ago(90), medewerking: 'voldoende' }),
    km('meldAanVoorLeerbaarheidstoets', {}),
    duo('registreerUitslagLeerbaarheidstoets', { uitslag: 'haalbaar' }),
    km('rondBredeIntakeAf', { datum: ago(70) }),
  ]
}

/** Not part of every life: DUO shows no aanbod back, so one that may have arrived is left to a human. */
export const aanbod = (today: IsoDate): Act =>
  km('doeAanbod', { instellingsnummer: '0000000001', datum: plus(today, { days: -50 }) })

/** From the PIP to the diploma; each report to DUO is one effect there. */
export function course(today: IsoDate): readonly Act[] {
  const ago = (days: number) => plus(today, { days: -days })
  const uren = [100, 200, 300].map((totaal) => km('registreerUren', { soort: 'taalEnKnm', totaal }))
  const examens = ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm'].map((onderdeel) =>
    duo('registreerExamenresultaat', {
      onderdeel,
      examendatum: ago(2),
      resultaat: 'geslaagd',
      ...(onderdeel === 'knm' ? {} : { niveau: 'B1' }),
    }),
  )
  return [
    km('stelPipVast', { dagtekening: ago(60), leerroute: 'B1', urenIntensiteit: 600 }),
    ...uren,
    km('registreerPvt', { ondertekendOp: ago(20), uren: 12 }),
    km('registreerMap', { eindgesprekOp: ago(10), uren: 40 }),
    ...examens,
    duo('reikDiplomaUit', { datum: today }),
  ]
}

/** One act after the other, as a caseworker does it; throws when one is not carried out. */
export async function acts(house: House, { dossierId }: Living, todo: readonly Act[]): Promise<readonly Answered[]> {
  const answers: Answered[] = []
  for (const act of todo) {
    const answered = await ask(house, dossierId, act)
    if (answered.status !== 'uitgevoerd') throw new Error(`${act.kind}: ${JSON.stringify(answered)}`)
    answers.push(answered)
  }
  return answers
}

/** What the partners carried out for someone, by business fact, and how often. */
export async function ledgerOf({ system }: House, { person }: Living): Promise<Readonly<Record<string, number>>> {
  const response = await fetch(`${system.run.simulatorsUrl}/beheer/ledger?bsn=${person.bsn}`)
  return (await response.json()) as Record<string, number>
}

/** How often a message was sent, or may have been. */
export async function attemptsOf({ engine }: House, { dossierId }: Living, kind: string): Promise<number> {
  const { rows } = await engine.pool.query<{ most: number }>(
    'select max(attempts) as most from outbox where dossier_id = $1 and kind = $2',
    [dossierId, kind],
  )
  return rows[0]?.most ?? 0
}

export type Ended = {
  readonly events: readonly string[]
  readonly ledger: Readonly<Record<string, number>>
  readonly uitkomst: string | null
}

/** For whoever reads why it does not end. */
async function openIn(pool: pg.Pool, dossierId: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ what: string }>(
    `select 'fase ' || fase as what from dossier where id = $1
     union all select 'termijn ' || key from termijn where dossier_id = $1 and status = 'loopt'
     union all select concat('task ', text, ': ', detail) from work_item where dossier_id = $1 and settled_on is null
     union all select 'message ' || kind || ' after ' || attempts from outbox where dossier_id = $1 and settled_at is null`,
    [dossierId],
  )
  return rows.map(({ what }) => what)
}

/** When the life is over and the last letter has arrived: what happened, and what the partners count. */
export async function ended(house: House, life: Living): Promise<Ended> {
  const { dossierId, workflowId } = life
  const { pool, client } = house.engine
  await eventually(`the end of ${dossierId}`, async () => {
    const { status, raw } = await client.workflow.getHandle(workflowId).describe()
    if (status.name === 'COMPLETED') return true
    const pending = (raw.pendingActivities ?? []).map(({ activityType, attempt }) => `${activityType?.name} ${attempt}`)
    throw new Error(`${status.name}; ${[...(await openIn(pool, dossierId)), ...pending].join(', ')}`)
  })
  const { rows } = await pool.query<{ uitkomst: string | null }>('select uitkomst from dossier where id = $1', [
    dossierId,
  ])
  const events = await readEvents(pool, dossierId)
  return {
    // what came at the same time may be recorded in either order: the facts are compared, not who was first
    events: events.map(({ kind, legalDate, body }) => JSON.stringify({ kind, legalDate, body })).sort(),
    ledger: await ledgerOf(house, life),
    uitkomst: rows[0]?.uitkomst ?? null,
  }
}
