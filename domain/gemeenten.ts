// Which gemeenten take part, and how do partners call them? Both are fictional, and so are all numbers here.

export type Gemeente = { readonly code: string; readonly oin: string; readonly naam: string }

export const gemeenten: readonly Gemeente[] = [
  { code: '9901', oin: '00000001999901000000', naam: 'Zandwijk' },
  { code: '9902', oin: '00000001999902000000', naam: 'Waterveen' },
]

/** OIN of the national partners, as fictional as the rest. */
export const oinVanDuo = '00000001999999000000'
export const oinVanCoa = '00000001999998000000'

export function gemeenteVanOin(oin: string): Gemeente | undefined {
  return gemeenten.find((gemeente) => gemeente.oin === oin)
}

/** Throws a RangeError for a code that is not ours: a dossier never holds one. */
export function gemeenteMetCode(code: string): Gemeente {
  const gemeente = gemeenten.find((one) => one.code === code)
  if (gemeente === undefined) throw new RangeError(`no gemeente has code ${code}`)
  return gemeente
}
