// Is every fase, act, notification, refusal and termijn reached by some life?
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { gebeurtenissen } from '../../domain/wi2021/traject/gebeurtenissen.ts'
import { coreWay } from '../../tools/play/core-way.ts'
import type { Played } from '../../tools/play/playing.ts'
import { playLife } from '../../tools/play/playing.ts'
import type { Way } from '../../tools/play/way.ts'
import { lives } from './files.ts'

const traject = join(import.meta.dirname, '..', '..', 'domain', 'wi2021', 'traject')
const source = readdirSync(traject)
  .map((name) => readFileSync(join(traject, name), 'utf8'))
  .join('\n')

const termijnen = [
  ...['aanbod', 'aow', 'beslissenBezwaar', 'betaling', 'bezwaar', 'boetebesluit', 'eindeNadert'],
  ...['inburgeringstermijn', 'oproep', 'pip', 'pipVerhuizing', 'taalschakelStart', 'verlengingsbesluit'],
  ...[
    'routewijziging',
    'ontzorgen',
    'terugkeer',
    'verzoekbesluit',
    'aanvulling',
    'ingebreke',
    'dwangsom',
    'vrijstelling',
  ],
  ...['verlengingsvenster', 'vervolgboete', 'zienswijze'],
  ...['aanmaning', 'beroep', 'recidive', 'overtredingsbesluit', 'zienswijzeOvertreding', 'zienswijzeBredeIntake'],
  ...['vervalBoete', 'vervalBredeIntake', 'vervalOvertreding'],
]

const reached = { fasen: new Set<string>(), termijnen: new Set<string>(), played: [] as Played[] }

/** Looks at the dossier after each step. */
function watched(way: Way): Way {
  return {
    ...way,
    async standing() {
      const standing = await way.standing()
      reached.fasen.add(standing.fase)
      for (const { key } of standing.termijnen) reached.termijnen.add(key.split(':')[0] ?? key)
      return standing
    },
  }
}

beforeAll(async () => {
  for (const life of Object.values(lives)) reached.played.push(await playLife(life, watched(coreWay(life))))
})

const told = () => reached.played.flatMap((played) => played.told)
const outcomes = () => told().flatMap(({ outcome }) => (outcome === null ? [] : [outcome]))
/** What a failing test here asks for: a life in which it happens. */
const NO_LIFE = 'in no life of tests/scenarios'
const missing = (all: readonly string[], found: Iterable<string>) => all.filter((one) => !new Set(found).has(one))

test('every fase', () => {
  const fasen = ['plicht', 'voorinburgering', 'bredeIntake', 'inburgeringstermijn', 'handhaving', 'afgesloten']
  expect(missing(fasen, reached.fasen), NO_LIFE).toEqual([])
})

test('every act of the catalogue is done', () => {
  const acts = Object.entries(wi2021.catalogue).filter(([, { origin }]) => origin === 'act')
  const done = told().flatMap(({ step, outcome }) => (outcome?.kind === 'done' && step.act ? [step.act] : []))
  expect(
    missing(
      acts.map(([kind]) => kind),
      done,
    ),
    NO_LIFE,
  ).toEqual([])
})

test('every notification of DUO comes', () => {
  const came = told().flatMap(({ step: { partner }, outcome }) =>
    partner && 'duo' in partner && outcome?.kind === 'done' ? [partner.duo] : [],
  )
  expect(missing(Object.keys(gebeurtenissen), came), NO_LIFE).toEqual([])
})

test('every refusal that the traject knows', () => {
  const reasons = [...source.matchAll(/refuse\(\s*'(\w+)'/g)].map(([, reason]) => reason ?? '')
  const given = outcomes().flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.reason] : []))
  const all = [...new Set(reasons), 'nietInDezeFase', 'geenWaardeOpDezeDatum']
  expect(missing(all, given), NO_LIFE).toEqual([])
})

test('every termijn runs, and no life has one that is not listed here', () => {
  expect(missing(termijnen, reached.termijnen), NO_LIFE).toEqual([])
  expect(missing([...reached.termijnen], termijnen), 'to be listed at the head of this test').toEqual([])
})
