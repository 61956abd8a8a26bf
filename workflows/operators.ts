// What does an operator see of a dossier in the Temporal UI? Search attributes for the list, a case sheet in Dutch for the run.

import type { TypedSearchAttributes } from '@temporalio/common'
import { defineSearchAttributeKey, type SearchAttributePair, SearchAttributeType } from '@temporalio/common'
import type { Agenda } from '../domain/dossier.ts'

const REGELING = defineSearchAttributeKey('Regeling', SearchAttributeType.KEYWORD)
const FASE = defineSearchAttributeKey('Fase', SearchAttributeType.KEYWORD)
const GEMEENTE = defineSearchAttributeKey('Gemeente', SearchAttributeType.KEYWORD)
const WACHT_OP = defineSearchAttributeKey('WachtOp', SearchAttributeType.KEYWORD)
const VOLGENDE_TERMIJN = defineSearchAttributeKey('VolgendeTermijn', SearchAttributeType.DATETIME)
const AANDACHT = defineSearchAttributeKey('Aandacht', SearchAttributeType.BOOL)
const UITKOMST = defineSearchAttributeKey('Uitkomst', SearchAttributeType.KEYWORD)

/** What it waits for comes first; the termijnen say what happens by itself, and under which article. */
export function caseSheet(agenda: Agenda, stuck: readonly string[]): string {
  const { fase, faseSince, wachtOp, wachtSinds, uitkomst, taken, termijnen, outbox } = agenda
  return [
    `**Fase** ${fase}, sinds ${faseSince}${uitkomst ? `; uitkomst: ${uitkomst}` : ''}`,
    `**Wacht op** ${wachtOp}${wachtSinds ? `, sinds ${wachtSinds}` : ''}`,
    '**Taken**',
    ...list(taken),
    '**Termijnen**',
    ...list(byWake(termijnen).map(({ text }) => text)),
    '**Te bezorgen**',
    ...list(outbox.map(({ text, id }) => (stuck.includes(id) ? `${text} (vastgelopen)` : text))),
  ].join('\n\n')
}

function list(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['geen'] : [lines.map((line) => `- ${line}`).join('\n')]
}

function byWake(termijnen: Agenda['termijnen']): Agenda['termijnen'] {
  return [...termijnen].sort((a, b) => a.wakesAt - b.wakesAt)
}

/** Given to a new chapter at its start, so that it is in the list under its own fase and the chapter before it keeps its own. */
export function searchAttributes(agenda: Agenda): SearchAttributePair[] {
  return shown(agenda).filter(({ value }) => value !== null) as SearchAttributePair[]
}

/** Only what differs from what is shown: every upsert costs a write in the visibility store. */
export function changedAttributes(now: TypedSearchAttributes, agenda: Agenda): SearchAttributePair[] {
  const same = ({ key, value }: ReturnType<typeof shown>[number]) => plain(now.get(key as never)) === plain(value)
  return shown(agenda).filter((pair) => !same(pair)) as SearchAttributePair[]
}

function shown({ regeling, fase, gemeente, wachtOp, aandacht, uitkomst, termijnen }: Agenda) {
  const [next] = byWake(termijnen)
  return [
    { key: REGELING, value: regeling },
    { key: FASE, value: fase },
    { key: GEMEENTE, value: gemeente },
    { key: WACHT_OP, value: wachtOp },
    { key: VOLGENDE_TERMIJN, value: next ? new Date(next.wakesAt) : null },
    { key: AANDACHT, value: aandacht },
    { key: UITKOMST, value: uitkomst },
  ]
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : (value ?? null)
}
