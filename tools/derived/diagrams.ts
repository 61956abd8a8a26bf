// docs/diagrams: how does a traject go from fase to fase, and what runs and happens within each? Drawn in Mermaid.
import { faseInWords, fasen } from '../../api/pages/wi2021.ts'
import type { BevoegdGezag, Catalogue } from '../../domain/dossier.ts'
import { cite } from '../../domain/law/finding.ts'
import { wi2021 } from '../../domain/wi2021/regeling.ts'
import { document, table } from './markdown.ts'
import type { Clock, Transition, Watched } from './transitions.ts'

const FOLDER = 'docs/diagrams'
const HOW = 'Drawn from what happened when every life of `tests/scenarios` was played on the code (`npm run generate`).'
const WHOLE = 'traject.md'

const fileOf = (fase: string) =>
  `${fasen.indexOf(fase) + 1}-${fase.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`
const unique = (names: readonly string[]) => [...new Set(names)].sort()
const mermaid = (...lines: readonly string[]) => ['```mermaid', 'stateDiagram-v2', ...lines, '```']

export function diagrams(watched: Watched): Readonly<Record<string, string>> {
  return {
    [`${FOLDER}/${WHOLE}`]: wholeTraject(watched),
    ...Object.fromEntries(fasen.map((fase) => [`${FOLDER}/${fileOf(fase)}`, oneFase(fase, watched)])),
  }
}

function wholeTraject({ transitions }: Watched): string {
  const moves = transitions.filter(({ from, to }) => from !== to)
  return document(
    '# The traject, fase by fase',
    '',
    HOW,
    '',
    ...mermaid(
      ...fasen.map((fase) => `  state "${faseInWords(fase)}" as ${fase}`),
      `  [*] --> ${fasen[0]}`,
      ...arrows(moves),
      `  ${fasen.at(-1)} --> [*]`,
    ),
    '',
    'What can happen within a fase, and which terms run there:',
    '',
    ...fasen.map((fase) => `- [${faseInWords(fase)}](${fileOf(fase)})`),
    '',
    '## What moves a traject on',
    '',
    ...table(
      ['From', 'To', 'Event', 'Article', 'By'],
      inOrderOfLife(moves).map(({ from, to, event, article, causes }) => [
        faseInWords(from),
        faseInWords(to),
        `\`${event}\``,
        article,
        causes.join(', '),
      ]),
    ),
  )
}

const arrows = (moves: readonly Transition[]): readonly string[] =>
  [...Map.groupBy(moves, ({ from, to }) => `${from} --> ${to}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([arrow, same]) => `  ${arrow}: ${unique(same.map(({ event }) => event)).join('<br>')}`)

function inOrderOfLife(moves: readonly Transition[]) {
  const grouped = Map.groupBy(moves, ({ from, to, event, article }) =>
    [fasen.indexOf(from), fasen.indexOf(to), event, article].join(' '),
  )
  return [...grouped]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) => same.slice(0, 1).map((move) => ({ ...move, causes: unique(same.map(causeOf)) })))
}

const causeOf = ({ origin, by }: Transition) => (origin === 'lapse' ? `end of \`${by}\`` : `\`${by}\``)

function oneFase(fase: string, { transitions, clocks, admitted }: Watched): string {
  const within = transitions.filter(({ from }) => from === fase)
  const running = clocks.filter((clock) => clock.fase === fase)
  const commands = Object.entries(wi2021.catalogue).filter(([kind]) => admitted[fase]?.includes(kind))
  const edges = transitions.filter(({ from, to }) => from !== to && (from === fase || to === fase))
  const regions = running.map((clock) => region(clock, fase, transitions))
  return document(
    `# ${faseInWords(fase)}`,
    '',
    `${HOW} [The whole traject](${WHOLE}).`,
    '',
    ...mermaid(
      `  state "${faseInWords(fase)}" as ${fase}${regions.length === 0 ? '' : ' {'}`,
      ...regions.flatMap((lines, index) => (index === 0 ? lines : ['    --', ...lines])),
      ...(regions.length === 0 ? [] : ['  }']),
      ...arrows(edges),
    ),
    ...section('Terms that run', ['Term', 'Key', 'Article', 'When it lapses'], running.map(clockRow(within))),
    ...section('Acts', ['Act', 'Name', 'Article', 'By', 'Leads to'], commandRows(commands, 'act', within)),
    ...section(
      'Notices that came',
      ['Notice', 'Name', 'Article', 'From', 'Leads to'],
      commandRows(commands, 'notice', within).filter((row) => row.at(-1) !== NOTHING),
    ),
    ...section('Answers of partners', ['On', 'Leads to'], replyRows(within)),
  )
}

const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : ['', `## ${title}`, '', ...table(head, rows)]

/** A termijn as a region of its own: what starts, moves and ends it while the traject is in this fase, or brings it there. */
function region({ key, text }: Clock, fase: string, transitions: readonly Transition[]): readonly string[] {
  const state = `termijn_${key}`
  const by = (which: 'started' | 'moved' | 'ended', at: 'from' | 'to') =>
    unique(transitions.filter((one) => one[at] === fase && one[which].includes(key)).map(({ event }) => event))
  const arrow = (what: string, events: readonly string[]) =>
    events.length === 0 ? [] : [`    ${what}: ${events.join('<br>')}`]
  const starts = arrow(`[*] --> ${state}`, by('started', 'to'))
  return [
    `    state "${text}" as ${state}`,
    ...(starts.length === 0 ? [`    [*] --> ${state}: runs already`] : starts),
    ...arrow(`${state} --> ${state}`, by('moved', 'from')),
    ...arrow(`${state} --> [*]`, by('ended', 'from')),
  ]
}

/** A dash where nothing came of it in any life. */
const NOTHING = '–'

const eventsOf = (transitions: readonly Transition[]) =>
  unique(transitions.map(({ event }) => `\`${event}\``)).join(', ') || NOTHING

const clockRow =
  (within: readonly Transition[]) =>
  ({ key, text, article }: Clock) => [
    text,
    `\`${key}\``,
    article,
    eventsOf(within.filter(({ origin, by }) => origin === 'lapse' && by === key)),
  ]

function commandRows(
  commands: readonly (readonly [string, Catalogue[string]])[],
  origin: 'act' | 'notice',
  within: readonly Transition[],
): readonly (readonly string[])[] {
  return commands
    .filter(([, entry]) => entry.origin === origin)
    .map(([kind, { label, ground, bevoegd }]) => [
      label,
      `\`${kind}\``,
      cite(ground),
      whoMay(bevoegd),
      eventsOf(within.filter((one) => one.origin === origin && one.by === kind)),
    ])
    .sort(([, a = ''], [, b = '']) => (a < b ? -1 : 1))
}

function whoMay({ organisaties, rollen }: BevoegdGezag): string {
  const of = organisaties.map((one) => (one === 'gemeente' ? one : one.toUpperCase())).join(', ')
  return rollen.length === 0 ? of : `${of} (${rollen.join(', ')})`
}

function replyRows(within: readonly Transition[]): readonly (readonly string[])[] {
  const replies = Map.groupBy(
    within.filter(({ origin }) => origin === 'reply'),
    ({ by }) => by,
  )
  return [...replies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([by, same]) => [`\`${by}\``, eventsOf(same)])
}
