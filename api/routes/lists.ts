// How does a caller ask for a page of a list, and where is the next one?
import { z } from 'zod'
import type { Paged } from '../../db/queries/paging.ts'

const heelGetal = { error: 'een geheel getal' }

export const pageQuery = {
  pagina: z.coerce.number(heelGetal).int(heelGetal).min(1, { error: 'vanaf 1' }).max(10_000).default(1),
  paginaGrootte: z.coerce
    .number(heelGetal)
    .int(heelGetal)
    .min(1, { error: 'vanaf 1' })
    .max(100, { error: 'ten hoogste 100' })
    .default(25),
}

type Asked = { readonly pagina: number; readonly paginaGrootte: number } & Readonly<Record<string, unknown>>

/** The fields beside the rows of a page. */
export function pageOf(path: string, asked: Asked, { more }: Paged<unknown>) {
  const next = Object.entries({ ...asked, pagina: asked.pagina + 1 }).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(next.map(([name, value]) => [name, String(value)]))
  return {
    pagina: asked.pagina,
    paginaGrootte: asked.paginaGrootte,
    volgende: more ? `${path}?${query}` : null,
  }
}
