// Do the worked examples of the catalogue of rules (section 17) come out, each as it was written down there?
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import {
  einddatumVoorDuo,
  inburgeringstermijn,
} from '../../../domain/wi2021/artikelen/artikel-11-inburgeringstermijn.ts'
import { rules } from '../../../domain/wi2021/artikelen/index.ts'

import { boetes } from './voorbeelden-boetes.ts'
import { termijnen } from './voorbeelden-termijnen.ts'

const last = '2027-03-15'

describe('section 17', () => {
  test.for([...termijnen, ...boetes])('no. $no, $rule: $because', ({ rule: name, facts, outcome }) => {
    const found = rules.find(({ declaration }) => declaration.name === name)
    expect(found?.answer(facts).outcome).toEqual(outcome)
  })

  test('no. 9: the end that DUO gives is the day after', () => {
    expect(einddatumVoorDuo(isoDate(last))).toBe('2027-03-16')
  })

  test('no. 12: a PIP that is replaced does not move the start, because the first one is asked', () => {
    const first = inburgeringstermijn({ dagtekeningEerstePip: isoDate('2024-03-15') })
    const second = inburgeringstermijn({ dagtekeningEerstePip: isoDate('2024-07-01') })
    expect(first.outcome.laatsteDag).toBe(last)
    expect(second.outcome.laatsteDag).toBe('2027-07-01')
  })
})
