// Does every act of the law stand under a heading that says what it is about?
import { expect, test } from 'vitest'
import { perOnderwerp } from '../../api/pages/onderwerpen.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'

const all = Object.entries(wi2021.catalogue).flatMap(([kind, entry]) =>
  entry.origin === 'act' ? [{ kind, entry, mine: true }] : [],
)

test('each once, and none but the one that always belongs to a task under the rest', () => {
  const groups = perOnderwerp(all)
  expect(groups.flatMap(({ acts }) => acts)).toHaveLength(all.length)
  const rest = groups.filter(({ kop }) => kop === 'Overig').flatMap(({ acts }) => acts.map(({ kind }) => kind))
  expect(rest, 'any other needs a heading in api/pages/onderwerpen.ts').toEqual(['handelAandachtAf'])
})

test('a heading under which nothing stands is left out', () => {
  const only = all.filter(({ kind }) => kind === 'maanAan')
  expect(perOnderwerp(only)).toEqual([{ kop: 'Betaling', acts: only }])
})
