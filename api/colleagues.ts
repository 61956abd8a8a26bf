// Who asks? Until identity has its own issue: a fictional colleague from a fixed table, named by a header or a cookie.
import type { Request } from 'express'
import type { Actor } from '../domain/dossier.ts'
import type { Omgeving } from './deps.ts'

export type Colleague = {
  readonly id: string
  readonly naam: string
  readonly rol: 'klantmanager' | 'handhaver' | 'medewerker'
  readonly organisatie: 'gemeente' | 'duo' | 'coa'
  /** Code of the gemeente; of colleagues of a gemeente only. */
  readonly gemeente?: string
}

/** All of them are fictional, as their names say. Two handhavers at DUO: who makes a boeterapport does not impose the boete. */
export const colleagues: readonly Colleague[] = [
  {
    id: 'klantmanager-zandwijk',
    naam: 'Fenna Fictief',
    rol: 'klantmanager',
    organisatie: 'gemeente',
    gemeente: '9901',
  },
  { id: 'handhaver-zandwijk', naam: 'Bram Bedacht', rol: 'handhaver', organisatie: 'gemeente', gemeente: '9901' },
  {
    id: 'klantmanager-waterveen',
    naam: 'Vera Verzonnen',
    rol: 'klantmanager',
    organisatie: 'gemeente',
    gemeente: '9902',
  },
  { id: 'handhaver-waterveen', naam: 'Otto Oefening', rol: 'handhaver', organisatie: 'gemeente', gemeente: '9902' },
  { id: 'medewerker-duo', naam: 'Mila Model', rol: 'medewerker', organisatie: 'duo' },
  { id: 'handhaver-duo', naam: 'Dirk Demo', rol: 'handhaver', organisatie: 'duo' },
  { id: 'tweede-handhaver-duo', naam: 'Noor Nergens', rol: 'handhaver', organisatie: 'duo' },
  { id: 'medewerker-coa', naam: 'Casper Casus', rol: 'medewerker', organisatie: 'coa' },
]

/** Name of the cookie that the pages set. */
export const COLLEAGUE_COOKIE = 'medewerker'

export function colleagueWithId(id: string): Colleague | undefined {
  return colleagues.find((colleague) => colleague.id === id)
}

/** Header `Demo-Medewerker`, else the cookie of the pages. Undefined when none or an unknown one is named, and always in production: these colleagues do not exist there. */
export function colleagueFrom(request: Request, omgeving: Omgeving): Colleague | undefined {
  if (omgeving === 'productie') return undefined
  const id = request.get('demo-medewerker') ?? cookie(request.get('cookie') ?? '', COLLEAGUE_COOKIE)
  return id === undefined ? undefined : colleagueWithId(id)
}

/** The colleague as the law sees one: organisation, role and gemeente, no name. */
export function actorOf({ id, organisatie, rol, gemeente }: Colleague): Actor {
  return { id, organisatie, rol, ...(gemeente === undefined ? {} : { gemeente }) }
}

function cookie(header: string, name: string): string | undefined {
  const pair = header
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}
