// Why was a request not carried out? One table reason → status and title (RFC 9457), and one boundary for what was thrown.
import type { z } from 'zod'
import type { Outcome } from '../domain/dossier.ts'
import type { Answer } from './answer.ts'

const problems = {
  ongeldigeInvoer: { status: 400, title: 'De invoer klopt niet' },
  geenLeesbareJson: { status: 400, title: 'De inhoud is geen geldige JSON' },
  ongeldigVerzoek: { status: 400, title: 'Het verzoek is niet te lezen' },
  geenMedewerker: { status: 401, title: 'Niet bekend wie u bent' },
  afzenderOnbekend: { status: 401, title: 'De afzender is niet bekend' },
  nietBevoegd: { status: 403, title: 'U mag dit niet' },
  adresOnbekend: { status: 403, title: 'Dit adres hoort niet bij ons' },
  herkomstGeweigerd: { status: 403, title: 'Een andere website mag dit niet vragen' },
  nietGevonden: { status: 404, title: 'Niet gevonden' },
  methodeOnbekend: { status: 405, title: 'Dit kan niet met dit adres' },
  trajectBestaatAl: { status: 409, title: 'Er is al een traject' },
  sleutelHergebruikt: { status: 409, title: 'Deze sleutel is al gebruikt' },
  alAfgehandeld: { status: 409, title: 'Al afgehandeld' },
  nietTePlaatsen: { status: 409, title: 'De melding is niet te plaatsen' },
  geenAntwoord: { status: 409, title: 'Hierop is geen antwoord' },
  nuNietMogelijk: { status: 409, title: 'Dit kan nu niet' },
  teGroot: { status: 413, title: 'De inhoud is te groot' },
  geenJson: { status: 415, title: 'Stuur JSON' },
  fout: { status: 500, title: 'Er ging iets mis bij ons' },
  nietBeschikbaar: { status: 503, title: 'Even niet beschikbaar' },
} as const

export type Problem = keyof typeof problems
export const problemNames = Object.keys(problems) as readonly Problem[]
export const statusOf = (name: Problem): number => problems[name].status

/** `detail` says in plain Dutch what was found, what is required and what to do. Never a number of a person. */
export function problem(name: Problem, detail: string, more: Readonly<Record<string, unknown>> = {}): Answer {
  const { status, title } = problems[name]
  return { status, body: { type: typeUri(name), title, status, detail, ...more } }
}

/** Invalid input, with the path of each field. */
export function invalid(error: z.ZodError): Answer {
  return invalidFields(error.issues.map(({ path, message }) => ({ veld: path.join('.'), melding: message })))
}

export function invalidFields(fouten: readonly { readonly veld: string; readonly melding: string }[]): Answer {
  const named = fouten.map(({ veld, melding }) => (veld === '' ? melding : `${veld}: ${melding}`))
  return problem('ongeldigeInvoer', `Herstel dit en stuur het opnieuw. ${named.join('; ')}.`, { fouten })
}

/** A command that the law refuses: why, under which article, and what would make it possible. */
export function refusal(
  { reason, ground, needed }: Extract<Outcome, { kind: 'refused' }>,
  more: Readonly<Record<string, unknown>>,
): Answer {
  const name = reason === 'nietBevoegd' ? 'nietBevoegd' : 'nuNietMogelijk'
  const { status, body } = problem(name, needed, { reden: reason, grond: ground, nodig: needed, ...more })
  return { status, body: { ...body, type: typeUri(reason) } }
}

/** What to answer when something was thrown. Anything unexpected is a 500 that says nothing. */
export function problemOf(error: unknown): Answer {
  if (isDatabaseAway(error))
    return {
      ...problem('nietBeschikbaar', 'De database is niet bereikbaar. Probeer het over een minuut opnieuw.'),
      headers: { 'Retry-After': '30' },
    }
  if (isUnstorable(error)) return problem('ongeldigVerzoek', 'Laat het teken NUL (U+0000) weg.')
  const { type, status } = asHttpError(error)
  if (type === 'entity.too.large') return problem('teGroot', `Stuur niet meer dan ${BODY_LIMIT}.`)
  if (type === 'entity.parse.failed') return problem('geenLeesbareJson', 'Stuur geldige JSON in UTF-8.')
  if (status === 415) return problem('geenJson', 'Stuur JSON in UTF-8, zonder compressie.')
  if (status === 400) return problem('ongeldigVerzoek', 'Controleer het adres en de inhoud van het verzoek.')
  return problem('fout', 'Probeer het later opnieuw. Noem bij een vraag het traceId.')
}

/** More than any command of ours needs. */
export const BODY_LIMIT = '100kb'

function typeUri(name: string): string {
  return `urn:problem-type:inburgeringsregie:${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function asHttpError(error: unknown): { readonly type?: unknown; readonly status?: unknown } {
  return error instanceof Error ? (error as { readonly type?: unknown; readonly status?: unknown }) : {}
}

/** A character that PostgreSQL cannot hold in a text. */
function isUnstorable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '22021' || error.code === '22P05')
}

const AWAY = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/
const AWAY_TEXT =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** True when PostgreSQL could not be reached or went away: the request may simply be made again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return AWAY.test(code) || AWAY_TEXT.test(error.message)
}
