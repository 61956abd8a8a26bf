// How is a long list cut into pages? One row more than asked tells whether another page follows.

export type Page = { readonly pagina: number; readonly paginaGrootte: number }
export type Paged<T> = { readonly rows: readonly T[]; readonly more: boolean }

export const limitOf = ({ paginaGrootte }: Page): number => paginaGrootte + 1
export const offsetOf = ({ pagina, paginaGrootte }: Page): number => (pagina - 1) * paginaGrootte

export function paged<T>(rows: readonly T[], { paginaGrootte }: Page): Paged<T> {
  return { rows: rows.slice(0, paginaGrootte), more: rows.length > paginaGrootte }
}
