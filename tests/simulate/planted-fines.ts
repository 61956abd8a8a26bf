// Bugs that somebody could make in what fines and other decisions against someone rest on, and the check that must find each.
import { minus, plus } from '../../domain/dates/iso-date.ts'
import type { AnyRegeling, Event } from '../../domain/dossier.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import type { Traject } from '../../domain/wi2021/traject/state.ts'
import { deciding, folding, type Planted } from './planted-bugs.ts'

const regeling: AnyRegeling = wi2021

const withBody = (kind: string, body: (event: Event) => object): Planted['bug'] =>
  deciding((event) => (event.kind === kind ? { ...event, body: { ...event.body, ...body(event) } } : event))

/** The same law, told another dossier. */
const seeing = (kinds: readonly string[], other: (traject: Traject) => Traject): Planted['bug'] => {
  return () => ({
    ...regeling,
    decide: (traject, command, today) =>
      regeling.decide(kinds.includes(command.kind) ? other(traject) : traject, command, today),
  })
}

const competent = (kind: string, bevoegd: object): Planted['bug'] => {
  return () => {
    const entry = regeling.catalogue[kind]
    if (entry === undefined) throw new Error(`there is no act ${kind}`)
    return {
      ...regeling,
      catalogue: { ...regeling.catalogue, [kind]: { ...entry, bevoegd: { ...entry.bevoegd, ...bevoegd } } },
    }
  }
}

const cents = ({ body }: Event) => Number(body['bedragCent'])

export const plantedInFines: Readonly<Record<string, Planted>> = {
  'a fine by whoever works at DUO': {
    bug: competent('legBoeteOp', { rollen: [] }),
    found: 'a fine, and every decision against someone, is taken by a named competent human',
  },
  'a gemeente that refuses an extension': {
    bug: competent('weigerVerlenging', { organisaties: ['duo', 'gemeente'], rollen: [] }),
    found: 'a fine, and every decision against someone, is taken by a named competent human',
  },
  'whoever made the report decides': {
    bug: () => ({
      ...regeling,
      decide: (traject, command, today) =>
        regeling.decide(
          traject,
          command.kind === 'legBoeteOp' ? { ...command, actor: { ...command.actor, id: 'iemand-anders' } } : command,
          today,
        ),
    }),
    found: 'a fine is never imposed by who reported it',
  },
  'a fine before the zienswijze': {
    bug: folding('BoeterapportOpgemaakt', (traject, { legalDate }) => ({
      ...traject,
      boeteprocedure: traject.boeteprocedure && { ...traject.boeteprocedure, besluitVanaf: legalDate },
    })),
    found: 'a fine comes after the zienswijze or its term',
  },
  'a fine for not cooperating before the zienswijze': {
    bug: folding('OvertredingsrapportOpgemaakt', (traject, { legalDate }) => ({
      ...traject,
      overtredingen: traject.overtredingen.map((one) => ({ ...one, besluitVanaf: one.besluitVanaf ?? legalDate })),
    })),
    found: 'a fine comes after the zienswijze or its term',
  },
  'a fine for a refugee': {
    bug: seeing(['maakBoeterapport', 'legBoeteOp', 'legBoeteMedewerkingOp', 'legBoeteBredeIntakeOp'], (traject) => ({
      ...traject,
      doelgroep: 'gezin',
    })),
    found: 'since the policy says so: no fine of DUO for asiel, and one of the gemeente for proven unwillingness only',
  },
  'a fine of last year': {
    bug: deciding((event) =>
      event.kind === 'BoeteMedewerkingOpgelegd' ? { ...event, legalDate: minus(event.legalDate, { years: 1 }) } : event,
    ),
    found: 'a fine is not dated before what it punishes, nor after the power to fine has lapsed',
  },
  'fines that are counted twice': {
    bug: withBody('BoeteOpgelegd', ({ body }) => ({ nummer: Number(body['nummer']) + 1 })),
    found: 'fines of DUO are numbered, and the nth periodic one comes after two years times n (HD-05)',
  },
  'a fine for the intake by the ladder': {
    bug: withBody('BoeteBredeIntakeOpgelegd', (event) => ({ bedragCent: 2 * cents(event) })),
    found: 'a fine for the brede intake is 250 euro or lower by a judgement, twice at most',
  },
  'a ladder that begins a step too high': {
    bug: withBody('BoeteMedewerkingOpgelegd', (event) => ({ bedragCent: 4 * cents(event) })),
    found: 'a fine for cooperation stays on its ladder',
  },
  'a ceiling that is not there': {
    bug: withBody('BoeteMedewerkingOpgelegd', (event) => ({ bedragCent: 100 * cents(event) })),
    found: 'all fines of the gemeente in a term together stay below its ceiling',
  },
  'a tenth too much': {
    bug: withBody('BoeteOpgelegd', (event) => ({ bedragCent: cents(event) * 1.1 })),
    found: 'a fine of DUO stands in the annexes, or is lower by a judgement',
  },
  'a new term of three years': {
    bug: withBody('BoeteOpgelegd', ({ body, legalDate }) =>
      body['nieuweTermijn'] === null
        ? {}
        : { nieuweTermijn: { ...Object(body['nieuweTermijn']), laatsteDag: plus(legalDate, { years: 3 }) } },
    ),
    found: 'a new term is two years at most, and comes with two fines at most',
  },
  'an objection that costs': {
    bug: withBody('OpBezwaarBeslist', (event) =>
      'bedragCent' in event.body ? { bedragCent: 10 * cents(event) + 99 } : {},
    ),
    found: 'an objection or appeal never makes a fine higher',
  },
  'interest on what is paid back': {
    bug: withBody('BoeteTerugbetaald', (event) => ({ bedragCent: cents(event) + 1 })),
    found: 'no more is paid back than was fined',
  },
  'a dwangsom that goes on': {
    bug: withBody('DwangsomVol', () => ({ dagen: 43 })),
    found: 'a dwangsom runs for 42 days at most',
  },
}
