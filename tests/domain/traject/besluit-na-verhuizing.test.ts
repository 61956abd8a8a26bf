// Who is competent for a decision after a move? The college that took it, for bezwaar, beroep and payment (Awb 6:4 lid 1); for all else the new one.
import { describe, expect, test } from 'vitest'
import { Progress } from '../../../activities/progress.ts'
import { isoDate } from '../../../domain/dates/iso-date.ts'
import type { Actor } from '../../../domain/dossier.ts'
import { wi2021 } from '../../../domain/wi2021/regeling.ts'
import { nieuwBesluit } from '../../../domain/wi2021/traject/bezwaar.ts'
import type { Besluit, Traject } from '../../../domain/wi2021/traject/state.ts'
import { collega, decidedOn, handhaver, inTermijn } from './staat.ts'

const zandwijk = handhaver
const waterveen: Actor = { ...handhaver, id: 'waterveen', gemeente: '9902' }

/** A fine of 5 May 2025 by Zandwijk (9901): bezwaar until 16 June, to be paid until 16 June. */
const beboet: Traject = {
  ...inTermijn,
  besluiten: [
    nieuwBesluit(inTermijn, { soort: 'boeteMedewerking', van: 'gemeente', bekendmaking: isoDate('2025-05-05') }),
  ],
  boetelijst: [
    { besluit: 1, soort: 'boeteMedewerking', bedragCent: 5_000, termijn: 1, nieuweTermijn: false, vervallen: false },
  ],
  betalingen: [
    {
      besluit: 1,
      van: 'gemeente',
      bedragCent: 5_000,
      eersteDag: isoDate('2025-05-05'),
      uiterlijk: isoDate('2025-06-16'),
      status: 'open',
    },
  ],
}
const verhuisd: Traject = { ...beboet, gemeente: '9902', inschrijving: isoDate('2025-05-12') }

function asked(traject: Traject, kind: string, body: Record<string, unknown>, by: Actor) {
  const start = { id: 'een', version: 0, snapshot: traject, faseSince: isoDate('2024-03-15') }
  const progress = new Progress(wi2021, start)
  progress.decideRow({ id: kind, kind, origin: 'act', actor: by, body, receivedOn: isoDate('2025-05-20') })
  return progress.outcomes.get(kind)
}

const acts = {
  registreerBezwaar: { besluit: 1, ontvangen: '2025-05-19' },
  registreerBetaling: { besluit: 1, ontvangen: '2025-05-19' },
  trekBesluitIn: { besluit: 1, bekendmaking: '2025-05-19' },
} as const

describe('a decision that was taken before the move', () => {
  test.for(Object.entries(acts))('%s is for the gemeente that took it', ([kind, body]) => {
    expect(asked(verhuisd, kind, body, zandwijk)).toMatchObject({ kind: 'done' })
    expect(asked(verhuisd, kind, body, waterveen)).toMatchObject({
      kind: 'refused',
      reason: 'nietBevoegd',
      needed: 'Dit kan alleen een medewerker van de gemeente Zandwijk: die nam het besluit waar dit over gaat.',
    })
  })

  test('the refusal cites the Awb', () => {
    expect(asked(verhuisd, 'registreerBezwaar', acts.registreerBezwaar, waterveen)).toMatchObject({
      ground: 'Awb art. 6:4 lid 1',
    })
  })

  test('once it is final and paid, a late objection is registered by the new gemeente and decided by the old', () => {
    const { besluiten, betalingen } = verhuisd
    const over: Traject = {
      ...verhuisd,
      besluiten: besluiten.map((one) => ({
        ...one,
        status: 'onherroepelijk',
        onherroepelijkOp: isoDate('2025-06-17'),
      })),
      betalingen: betalingen.map((one) => ({ ...one, status: 'betaald' })),
    }
    expect(wi2021.betrokken(over)).toEqual([])
    expect(asked(over, 'registreerBezwaar', acts.registreerBezwaar, zandwijk)).toMatchObject({ kind: 'refused' })
    const body = { besluit: 1, ontvangen: '2025-07-01' }
    const { next } = decidedOn(over, '2025-07-01', { kind: 'registreerBezwaar', body, by: waterveen })
    expect(wi2021.betrokken(next)).toEqual(['9901'])
    expect(wi2021.gemeenteVoor(next, { kind: 'beslisOpBezwaar', body: { besluit: 1 } })).toBe('9901')
  })

  test('before the move nobody else could', () => {
    expect(asked(beboet, 'registreerBezwaar', acts.registreerBezwaar, waterveen)).toMatchObject({ kind: 'refused' })
    expect(asked(beboet, 'registreerBezwaar', acts.registreerBezwaar, zandwijk)).toMatchObject({ kind: 'done' })
  })

  test('its work is for that gemeente, and its letters come from there', () => {
    expect(wi2021.workItems(verhuisd, isoDate('2025-05-20'))).toContainEqual(
      expect.objectContaining({ key: 'betaling:1', bevoegd: 'gemeente', gemeente: '9901' }),
    )
    const { decision, next } = decidedOn(verhuisd, '2025-05-20', {
      kind: 'registreerBezwaar',
      body: acts.registreerBezwaar,
      by: collega,
    })
    const letters = decision.kind === 'happened' ? decision.events.flatMap((one) => wi2021.messages(one, next)) : []
    expect(JSON.stringify(letters)).toContain('Zandwijk')
    expect(JSON.stringify(letters)).not.toContain('Waterveen')
  })
})

describe('what comes after the move', () => {
  test('a decision of the new gemeente is for the new one, and not for the old', () => {
    const again = nieuwBesluit(verhuisd, { soort: 'pip', van: 'gemeente', bekendmaking: isoDate('2025-05-19') })
    const next: Traject = { ...verhuisd, besluiten: [...verhuisd.besluiten, again] }
    const body = { besluit: 2, ontvangen: '2025-05-20' }
    expect(asked(next, 'registreerBezwaar', body, waterveen)).toMatchObject({ kind: 'done' })
    expect(asked(next, 'registreerBezwaar', body, zandwijk)).toMatchObject({ kind: 'refused', reason: 'nietBevoegd' })
  })

  test('all that is about no decision is for the new gemeente', () => {
    expect(wi2021.gemeentenVoor(verhuisd, 'stelOvertredingVast')).toEqual(['9902'])
    expect(wi2021.gemeentenVoor(verhuisd, 'registreerBezwaar')).toEqual(['9902', '9901'])
  })

  test('of DUO a decision stays of DUO', () => {
    expect(nieuwBesluit(verhuisd, { soort: 'boete', van: 'duo', bekendmaking: isoDate('2025-05-19') }).gemeente).toBe(
      undefined,
    )
  })
})

describe('how long the old gemeente is involved', () => {
  const is = (status: Besluit['status'], betaald: boolean): Traject => ({
    ...verhuisd,
    besluiten: verhuisd.besluiten.map((one) => ({ ...one, status })),
    betalingen: verhuisd.betalingen.map((one) => ({ ...one, status: betaald ? 'betaald' : 'dwangbevel' })),
  })

  test.for([
    ['bezwaartermijn', true, ['9901']],
    ['bezwaar', true, ['9901']],
    ['beroep', true, ['9901']],
    ['hogerBeroepstermijn', true, ['9901']],
    ['onherroepelijk', false, ['9901']],
    ['onherroepelijk', true, []],
    ['herroepen', true, []],
  ] as const)('%s, paid: %s', ([status, betaald, expected]) => {
    expect(wi2021.betrokken(is(status, betaald))).toEqual(expected)
  })

  test('not at all where somebody did not move, or came back', () => {
    expect(wi2021.betrokken(beboet)).toEqual([])
    expect(wi2021.workItems(beboet, isoDate('2025-05-20')).map(({ gemeente }) => gemeente)).not.toContain('9901')
  })
})
