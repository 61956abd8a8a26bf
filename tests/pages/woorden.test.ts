// What a caseworker and a citizen read of all that happens in the written lives: no code, no ISO date, no cents.
import { describe, expect, test } from 'vitest'
import { eventTitle, factsInWords, outcomeInWords, taskInWords } from '../../api/pages/wi2021.ts'
import { dutch, termijnInWords } from '../../api/pages/words.ts'
import type { Finding } from '../../domain/law/finding.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import type { Traject } from '../../domain/wi2021/traject/state.ts'
import { writtenLives } from '../../tools/simulate/corpus.ts'
import { playWatched } from '../../tools/simulate/play-watched.ts'

/** `beslissenBezwaar`, `2027-03-15`, `bezwaar:3`, a word that lost its marks, and what only we call so. */
const CODE =
  /\b[a-z]+[A-Z][a-z]|\b\d{4}-\d{2}-\d{2}\b|\b[a-z]+:\d|\b\d+ cent\b|undefined|\b(ge|be)eindig|conventie|zroute/
const told = ([name, value]: readonly [string, string]) => `${name}: ${value}`

function readOf({ rule, outcome, facts, restsOn }: Finding): readonly string[] {
  return [outcomeInWords(rule, outcome), ...factsInWords(facts, rule).map(told), ...restsOn.flatMap(readOf)]
}

const letterOf = (body: unknown): readonly string[] => {
  const { titel, alineas = [], gronden = [] } = body as Partial<Record<string, string | readonly string[]>>
  return titel === undefined ? [] : [titel, alineas, gronden].flat()
}

test.each(writtenLives().map((life) => [life.title, life] as const))('%s', async (_title, life) => {
  const played = await playWatched(life)
  const events = played.told.flatMap((one) => one.events)
  const pages = [
    ...events.flatMap(({ kind, body, findings }) => [
      eventTitle(kind, body),
      ...factsInWords(body, kind).map(told),
      ...findings.flatMap(readOf),
    ]),
    ...played.told.flatMap(({ outcome }) => (outcome?.kind === 'refused' ? [dutch(outcome.needed)] : [])),
  ]
  const { snapshot, today } = played.standing
  const work = wi2021.workItems(snapshot as Traject, today)
  const now = [
    ...work.flatMap(({ text, detail = '' }) => [taskInWords(text), dutch(detail)]),
    ...wi2021.termijnen(snapshot as Traject).map(({ text }) => termijnInWords(text)),
  ]
  const letters = played.told.flatMap(({ messages }) => messages).flatMap(({ body }) => letterOf(body))
  expect([...pages, ...now, ...letters].filter((text) => CODE.test(text))).toEqual([])
})

describe('in a story', () => {
  test('what a correction moved is named', () => {
    const body = {
      correctie: 'OpBezwaarBeslist',
      vervangt: { feit: 'pip', waarde: '2024-03-15', besluit: 1 },
      termijnen: [
        { key: 'beslissenBezwaar:1', was: '2024-06-07', wordt: null },
        { key: 'vervalBoete', was: null, wordt: '2030-03-15' },
      ],
      brieven: [{ soort: 'vooraankondigingBoeteMedewerking', op: '2024-03-15' }],
      meldingen: [{ soort: 'reportPipToDuo', op: '2024-03-15' }],
      besluiten: [],
    }
    expect(factsInWords(body, 'GevolgVastgesteld')).toEqual([
      ['Besluiten', 'geen'],
      ['Brieven', 'vooraankondiging van een boete voor niet meewerken van 15 maart 2024'],
      ['Correctie', 'Beslist op bezwaar'],
      ['Meldingen', 'PIP van 15 maart 2024'],
      [
        'Termijnen',
        'beslissen op bezwaar tegen besluit 1: was 7 juni 2024, loopt niet meer; de boete opleggen: liep niet, nu 15 maart 2030',
      ],
      ['Vervangt', 'PIP van 15 maart 2024'],
    ])
  })

  test('a length of time, and what stands within what, are sentences', () => {
    const examens = { lezen: { geslaagd: true, pogingen: 1 }, KNM: { geslaagd: false, pogingen: 2 } }
    expect(factsInWords({ duur: { weken: 8 }, examens }, 'beslistermijn').map(told)).toEqual([
      'Duur: 8 weken',
      'Examens: lezen: geslaagd ja, pogingen 1; KNM: geslaagd nee, pogingen 2',
    ])
  })

  test('the only outcome of a rule is not named twice', () => {
    expect(outcomeInWords('welkeWet', { wet: 'Wi2021' })).toBe('Wet inburgering 2021')
    expect(outcomeInWords('boeteLeerroute', { bedragCent: 51_200 })).toBe('bedrag: €\u00a0512,00')
  })
})
