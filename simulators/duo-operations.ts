// What does DUO do with a request about someone? Pure: the answer, what it then holds, and the effect that its ledger counts.
import { z } from 'zod'
import { type UrenKind, urenSchema, urenSoorten } from '../activities/duo/gevolgde-uren.ts'
import { aanbodSchema } from '../activities/duo/inburgeringsaanbod.ts'
import { mapSchema, pvtSchema, zrouteSchema } from '../activities/duo/map-pvt-zroute.ts'
import { type DuoPip, pipSchema } from '../activities/duo/pip.ts'
import { plus } from '../domain/dates/iso-date.ts'
import { type Asked, aanbodRefusals, afrondingRefusals, mayAsk, pipRefusals, zrouteRefusals } from './duo-rules.ts'
import type { DuoRegister, PersonRegister } from './register.ts'

export type Carried = {
  readonly status: 200 | 201 | 400 | 403 | 404
  readonly body?: unknown
  /** What the register holds from now on, and what happened, for the ledger. Every accepted request has its effect, also a doubled one. */
  readonly person?: PersonRegister
  readonly effect?: string
  /** The event that DUO tells the gemeente of later; only for someone who is not scripted. */
  readonly later?: string
}

type Operation = (asked: Asked, body: unknown, nummer: string) => Carried

const notFound: Carried = { status: 404 }
const badRequest: Carried = { status: 400 }

/** By method and path as DUO publishes them. */
export const duoOperations = {
  'GET /personen/:bsn/inburgeringsplicht': reading((duo) => duo.inburgeringsplicht),
  'GET /personen/:bsn/doelgroep': reading((duo) => duo.doelgroep),
  'GET /personen/:bsn/inburgeringstermijn': reading((duo) => duo.inburgeringstermijn),
  'GET /personen/:bsn/lbt/resultaten': reading((duo) => duo.lbtResultaten),
  'GET /personen/:bsn/examens/resultaten': reading((duo) => duo.examens),
  'GET /personen/:bsn/vrijstellingen': reading((duo) => duo.vrijstellingen),
  'GET /personen/:bsn/ontheffingen': reading((duo) => duo.ontheffingen),
  'GET /personen/:bsn/PIP': reading((duo) => duo.pip),
  'GET /personen/:bsn/map': reading(({ map }) =>
    map?.datumEindgesprekMap ? { datumEindgesprekMap: map.datumEindgesprekMap } : null,
  ),
  'GET /personen/:bsn/pvt': reading(({ pvt }) =>
    pvt?.datumOndertekeningPvt ? { datumOndertekeningPvt: pvt.datumOndertekeningPvt } : null,
  ),
  'GET /personen/:bsn/uren': reading((duo) => duo.uren),
  'GET /personen/:bsn/lbt/examennummer': enroll,
  'DELETE /personen/:bsn/lbt/examennummer': skip,
  'POST /personen/:bsn/PIP': registerPip,
  'POST /personen/:bsn/Inburgeringsaanbod/:nummer': registerAanbod,
  'PUT /personen/:bsn/map': replaceMap,
  'PUT /personen/:bsn/pvt': replacePvt,
  'PUT /personen/:bsn/zroute': replaceZroute,
  'PUT /personen/:bsn/uren/bredeintake/taallesknm': replaceUren('reportUrenBredeIntakeToDuo'),
  'PUT /personen/:bsn/uren/participatieactiviteiten': replaceUren('reportParticipatieactiviteitenToDuo'),
  'PUT /personen/:bsn/uren/participatietaalles': replaceUren('reportParticipatieTaallesToDuo'),
} as const satisfies Record<string, Operation>

export type DuoOperation = keyof typeof duoOperations

/** One request about someone whom DUO knows. A stranger is 404, a gemeente that may not ask is 403 without a reason. */
export function carryOut(operation: DuoOperation, asked: Asked, body: unknown, nummer = ''): Carried {
  if (asked.person.duo.inburgeringsplicht === null) return notFound
  return mayAsk(asked) ? duoOperations[operation](asked, body, nummer) : { status: 403 }
}

function reading(part: (duo: DuoRegister) => unknown): Operation {
  return ({ person }) => {
    const body = part(person.duo)
    return body === null ? notFound : { status: 200, body }
  }
}

function enroll({ person }: Asked): Carried {
  const known = person.duo.examennummer
  if (known !== null) return { status: 200, body: { examennummer: known } }
  const examennummer = `LBT${(person.bsn ?? '').slice(-6)}`
  return {
    status: 200,
    body: { examennummer },
    ...holds(person, { examennummer }, 'LBT aanmelding'),
    ...later(person, 'SS137'),
  }
}

function skip({ person }: Asked): Carried {
  if (person.duo.examennummer === null) return notFound
  return { status: 200, ...holds(person, { examennummer: null }, 'LBT overgeslagen') }
}

function registerPip(asked: Asked, body: unknown): Carried {
  const { person, gemeente } = asked
  const { data: pip } = pipSchema.safeParse(body)
  if (pip === undefined) return badRequest
  const fouten = pipRefusals(pip, asked)
  if (fouten.length > 0) return refused(fouten)
  const first = person.duo.eerstePip === null && person.duo.pip === null
  return {
    status: 201,
    ...holds(
      person,
      {
        pip: { gemeentecode: gemeente, pip },
        vorigePip: person.duo.pip,
        eerstePip: person.duo.eerstePip ?? person.duo.pip?.pip.dagtekeningPip ?? pip.dagtekeningPip,
        ...(first && !person.scripted ? { inburgeringstermijn: termijnOf(pip) } : {}),
      },
      `PIP ${pip.dagtekeningPip} ${pip.leerroute}`,
    ),
    ...(first ? later(person, 'SS102') : {}),
  }
}

/** Three years from the day after the first PIP; DUO writes the end as the first day that is no longer in it. */
function termijnOf({ dagtekeningPip }: DuoPip) {
  return {
    startdatum: plus(dagtekeningPip, { days: 1 }),
    einddatum: plus(plus(dagtekeningPip, { years: 3 }), { days: 1 }),
  }
}

function registerAanbod(asked: Asked, body: unknown, nummer: string): Carried {
  const { data: aanbod } = aanbodSchema.safeParse(body)
  if (aanbod === undefined || nummer.length !== 10) return badRequest
  const fouten = aanbodRefusals(nummer, aanbod, asked)
  if (fouten.length > 0) return refused(fouten)
  const others = asked.person.duo.aanbod.filter(({ instellingsnummer }) => instellingsnummer !== nummer)
  return {
    status: 201,
    ...holds(
      asked.person,
      { aanbod: [...others, { ...aanbod, instellingsnummer: nummer }] },
      `aanbod ${aanbod.datumInburgeringsaanbod ?? 'zonder datum'} ${nummer}`,
    ),
  }
}

function replaceMap(asked: Asked, body: unknown): Carried {
  const { data: map } = mapSchema.safeParse(body)
  if (map === undefined) return badRequest
  const afronding = { datum: map.datumEindgesprekMap ?? null, verwijtbaar: map.verwijtbaar ?? null }
  const fouten = afrondingRefusals('MAP', afronding, asked)
  if (fouten.length > 0) return refused(fouten)
  const effect = ['MAP', afronding.datum ?? 'zonder datum', afronding.verwijtbaar ?? ''].join(' ').trim()
  return { status: 200, ...holds(asked.person, { map: { ...map, gemeentecode: asked.gemeente } }, effect) }
}

function replacePvt(asked: Asked, body: unknown): Carried {
  const { data: pvt } = pvtSchema.safeParse(body)
  if (pvt === undefined) return badRequest
  const afronding = { datum: pvt.datumOndertekeningPvt ?? null, verwijtbaar: pvt.verwijtbaar ?? null }
  const fouten = afrondingRefusals('PVT', afronding, asked)
  if (fouten.length > 0) return refused(fouten)
  const effect = ['PVT', afronding.datum ?? 'zonder datum', afronding.verwijtbaar ?? ''].join(' ').trim()
  return { status: 200, ...holds(asked.person, { pvt: { ...pvt, gemeentecode: asked.gemeente } }, effect) }
}

function replaceZroute(asked: Asked, body: unknown): Carried {
  const { data: zroute } = zrouteSchema.safeParse(body)
  if (zroute === undefined) return badRequest
  const datum = zroute.datumAfrondingZroute ?? null
  const fouten = zrouteRefusals(datum, asked)
  if (fouten.length > 0) return refused(fouten)
  const effect = `Z-route ${datum ?? 'zonder datum'}`
  return { status: 200, ...holds(asked.person, { zroute: { ...zroute, gemeentecode: asked.gemeente } }, effect) }
}

const totaal = z.object({ uren: z.number().int().min(0).max(9999) })

function replaceUren(kind: UrenKind): Operation {
  const { path, field } = urenSoorten[kind]
  return ({ person, gemeente }, body) => {
    const { data } = totaal.safeParse(body)
    if (data === undefined) return badRequest
    const others = person.duo.uren.filter(({ gemeentecode }) => gemeentecode !== gemeente)
    const own = person.duo.uren.find(({ gemeentecode }) => gemeentecode === gemeente)
    const row = urenSchema.parse({ ...own, gemeentecode: gemeente, [field]: data })
    return { status: 200, ...holds(person, { uren: [...others, row] }, `${path} ${data.uren}`) }
  }
}

function refused(fouten: readonly string[]): Carried {
  return { status: 403, body: fouten.map((fouttekst) => ({ fouttekst })) }
}

function holds(person: PersonRegister, duo: Partial<DuoRegister>, effect: string) {
  return { person: { ...person, duo: { ...person.duo, ...duo } }, effect }
}

function later(person: PersonRegister, gebeurtenisId: string): { readonly later?: string } {
  return person.scripted ? {} : { later: gebeurtenisId }
}
