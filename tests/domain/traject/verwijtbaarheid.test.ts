// Who must tell DUO whether an open PVT or MAP is to be blamed, and when is it asked? (Besluit 9.2; DUO, C-07; HD-07)
import { expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import type { TrajectEvent } from '../../../domain/wi2021/traject/events.ts'
import type { Traject } from '../../../domain/wi2021/traject/state.ts'
import { decidedOn, handhaver, inTermijn } from './staat.ts'

const asked = (traject: Traject) =>
  wi2021
    .workItems(traject, isoDate('2027-03-22'))
    .filter(({ key }) => key.startsWith('verwijtbaar'))
    .map(({ key, bevoegd, dueOn }) => `${key} ${bevoegd} ${dueOn}`)

const happens = (traject: Traject, kind: string, on: string, body: object) =>
  wi2021.evolve(traject, { kind, legalDate: isoDate(on), ground: {}, findings: [], body } as unknown as TrajectEvent)
const exceeded = (traject: Traject, laatsteDag: string) =>
  happens(traject, 'TermijnOverschreden', laatsteDag, { laatsteDag })
const late = exceeded(inTermijn, '2027-03-15')

test('nothing is asked before the last day is over; then each open part is, of the gemeente, on no set day', () => {
  expect(asked(inTermijn)).toEqual([])
  expect(asked(late)).toEqual(['verwijtbaar:pvt gemeente null', 'verwijtbaar:map gemeente null'])
})

test('what is done or told is not asked any more; MAP is not asked in the onderwijsroute', () => {
  const told = { kind: 'meldVerwijtbaarheid', body: { onderdeel: 'pvt', verwijtbaar: true } }
  expect(asked(decidedOn(late, '2027-03-22', told).next)).toEqual(['verwijtbaar:map gemeente null'])
  expect(asked({ ...late, map: { eindgesprekOp: isoDate('2026-05-04'), uren: 40 } })).toHaveLength(1)
  const onderwijs = late.pips.map((pip) => ({ ...pip, leerroute: 'onderwijs' as const }))
  expect(asked({ ...late, pips: onderwijs })).toEqual(['verwijtbaar:pvt gemeente null'])
})

test('it is asked again when a new term, or the extended one, is exceeded too', () => {
  const told: Traject = { ...late, verwijtbaar: { pvt: true, map: true } }
  expect(asked(told)).toEqual([])
  const longer = { grond: 'a', wijze: 'opVerzoek', bron: 'duo', van: '2027-03-15', tot: '2027-08-23', besluit: null }
  const extended = happens(told, 'TermijnVerlengd', '2027-03-29', longer)
  expect(asked(extended)).toEqual([])
  expect(asked(exceeded(extended, '2027-08-23'))).toHaveLength(2)
  const fresh = happens(told, 'NieuweTermijnGesteld', '2027-04-13', { aanvang: '2027-04-13', laatsteDag: '2028-10-12' })
  expect(asked(exceeded(fresh, '2028-10-12'))).toHaveLength(2)
})

test.for([
  [true, 'DUO neemt verwijtbaar pas aan als de termijn voorbij is. De laatste dag is 2027-03-15.'],
  [
    false,
    'DUO neemt niet verwijtbaar pas aan vanaf twee maanden voor het einde van de termijn. De laatste dag is 2027-03-15.',
  ],
])('told too early (verwijtbaar: %s) it is refused in a sentence', ([verwijtbaar, needed]) => {
  const body = { onderdeel: 'pvt', verwijtbaar }
  const command = { id: 'een', kind: 'meldVerwijtbaarheid', origin: 'act' as const, actor: handhaver, body }
  expect(wi2021.decide(inTermijn, command, isoDate('2026-06-01'))).toMatchObject({ refusal: { needed } })
})
