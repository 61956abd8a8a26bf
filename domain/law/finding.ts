// What does a rule of law leave behind when it has been applied?

/** Where a rule stands. `lid` and `onderdeel` as the law numbers them. */
export type Citation = {
  readonly regeling: 'Wi2021' | 'Bi2021' | 'Ri2021' | 'Awb' | 'ATW' | 'AOW' | 'Pw' | 'DUO' | 'conventie'
  readonly artikel: string
  readonly lid?: number
  readonly onderdeel?: string
}

/** One rule applied: what it determined, on which ground, from which facts. The motivation of a besluit is a list of these. */
export type Finding<T = unknown> = {
  readonly rule: string
  readonly outcome: T
  readonly ground: Citation
  readonly facts: Readonly<Record<string, unknown>>
  readonly restsOn: readonly Finding[]
}

const NAMES: Record<Citation['regeling'], string> = {
  Wi2021: 'Wet inburgering 2021',
  Bi2021: 'Besluit inburgering 2021',
  Ri2021: 'Regeling inburgering 2021',
  Awb: 'Awb',
  ATW: 'Algemene termijnenwet',
  AOW: 'AOW',
  Pw: 'Participatiewet',
  DUO: 'DUO',
  conventie: 'conventie',
}

/** The citation as a jurist writes it: `Besluit inburgering 2021 art. 5.3 lid 1`. */
export function cite({ regeling, artikel, lid, onderdeel }: Citation): string {
  const parts = [NAMES[regeling], regeling === 'DUO' || regeling === 'conventie' ? artikel : `art. ${artikel}`]
  if (lid !== undefined) parts.push(`lid ${lid}`)
  if (onderdeel !== undefined) parts.push(`onder ${onderdeel}`)
  return parts.join(' ')
}

type Cited = (artikel: string, lid?: number, onderdeel?: string) => Citation

const citing =
  (regeling: Citation['regeling']): Cited =>
  (artikel, lid, onderdeel) => ({
    regeling,
    artikel,
    ...(lid === undefined ? {} : { lid }),
    ...(onderdeel === undefined ? {} : { onderdeel }),
  })

export const wet = citing('Wi2021')
export const besluit = citing('Bi2021')
export const regelingInburgering = citing('Ri2021')
export const awb = citing('Awb')
export const atw = citing('ATW')
/** Not law: a message or a check of DUO's, named by its id or subject. */
export const duo = citing('DUO')
/** Not law: a calculation convention of ours, named by its id. A jurist may change it. */
export const conventie = citing('conventie')
