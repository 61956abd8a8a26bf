// How does a played life read? A line per event: day, what happened, under which article, and the rules applied.
import { cite, type Finding } from '../../domain/law/finding.ts'
import type { LifeStep } from './life.ts'
import type { Told } from './playing.ts'

export function storyOf({ step, outcome, events, messages }: Told): readonly string[] {
  return [
    ...asked(step),
    ...events.map(({ kind, legalDate, ground, body, findings }) =>
      [`  ${legalDate}  ${kind}${facts(body)}`, ...grounds(cite(ground), findings)].join('  '),
    ),
    ...(outcome?.kind === 'refused'
      ? [`  ${step.on}  refused: ${outcome.reason}  [${outcome.ground}] ${outcome.needed}`]
      : []),
    ...messages.map(({ text }) => `              > ${text}`),
  ]
}

function asked({ on, act, by, partner, skip }: LifeStep): readonly string[] {
  if (act !== undefined) return [`${on}  ${by}: ${act}`]
  if (skip !== undefined) return [`${on}  everything was down until today: ${skip}`]
  if (partner === undefined) return [`${on}  (time passes)`]
  if ('quiet' in partner) return [`${on}  ${partner.quiet.toUpperCase()} knows something new`]
  return [`${on}  ${'duo' in partner ? `DUO: ${partner.duo}` : `COA: ${partner.coa}`}`]
}

/** Dates, amounts and codes of the first level: enough to follow the story. */
function facts(body: Readonly<Record<string, unknown>>): string {
  const plain = Object.entries(body).filter(([, value]) => typeof value !== 'object' && value !== null)
  return plain.length === 0 ? '' : ` (${plain.map(([key, value]) => `${key} ${String(value)}`).join(', ')})`
}

function grounds(own: string, findings: readonly Finding[]): readonly string[] {
  const rules = [...new Set(findings.flatMap(allGrounds))].filter((ground) => ground !== own)
  return [`[${own}${rules.length > 0 ? `; ${rules.join('; ')}` : ''}]`]
}

function allGrounds({ ground, restsOn }: Finding): readonly string[] {
  return [cite(ground), ...restsOn.flatMap(allGrounds)]
}
