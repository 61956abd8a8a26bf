// npm run play -- <life.json> …: plays lives on the running system (or starts one), or with --core on the pure core, and tells the story.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { localDate } from '../domain/dates/legal-time.ts'
import { cite } from '../domain/law/finding.ts'
import { type Life, lifeJsonSchema, readLife } from './play/life.ts'
import { type EnginePlayed, playOnEngine } from './play/many.ts'
import type { Played, Told } from './play/playing.ts'
import { storyOf } from './play/story.ts'
import { findRun } from './run-info.ts'
import { playWatched } from './simulate/play-watched.ts'
import { startSystem } from './system.ts'

const USAGE =
  'Use npm run play -- tests/scenarios/<life>.json [more lives] [--core] [--json]; --schema prints how a life is written.'
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { core: { type: 'boolean' }, json: { type: 'boolean' }, schema: { type: 'boolean' } },
    })
    const { core = false, json = false, schema = false } = values
    return positionals.length > 0 || schema ? { core, json, schema, files: positionals } : undefined
  } catch {
    return undefined
  }
}

type Whole = Played & Partial<Pick<EnginePlayed, 'workflowId' | 'runs'>>
type Telling = { tell(life: Life, told: Told): void; ended(played: Whole): void }

async function onCore(lives: readonly Life[], { tell, ended }: Telling): Promise<readonly Whole[]> {
  const played: Whole[] = []
  for (const life of lives) {
    const whole = await playWatched(life, (told) => tell(life, told))
    ended(whole)
    played.push(whole)
  }
  return played
}

/** A system of our own lives in a folder of its own, and is gone afterwards. */
async function onEngine(lives: readonly Life[], telling: Telling): Promise<readonly Whole[]> {
  const run = findRun()
  if (run) return playOnEngine(run, lives, telling)
  complain('No system of this checkout is running: starting one for these lives')
  const state = mkdtempSync(join(tmpdir(), 'inburgeringsregie-play-'))
  const system = await startSystem({ state, removeState: true, say: complain })
  try {
    return await playOnEngine(system.run, lives, telling)
  } finally {
    await system.stop()
  }
}

/** A single life is told while it is played; of several each is told when it ends, so that they do not speak at once. */
function inWords(alone: boolean): Telling {
  return {
    tell: (_life, told) => alone && storyOf(told).forEach(say),
    ended({ life, told, failures, seconds, standing, workflowId }) {
      if (!alone) for (const line of [life.title, ...told.flatMap(storyOf)]) say(line)
      for (const failure of failures) say(`FAILED ${failure}`)
      const how = failures.length > 0 ? 'not as expected' : 'as expected'
      const workflow = workflowId === undefined ? '' : `, workflow ${workflowId}`
      say(
        `${how}: fase ${standing.fase}, uitkomst ${standing.uitkomst ?? 'nog geen'}, ${seconds.toFixed(2)} s${workflow}\n`,
      )
    },
  }
}

const inJson: Telling = { tell: () => {}, ended: () => {} }

function forMachines({ life, standing, failures, seconds, workflowId, runs }: Whole) {
  const events = standing.events.map(({ kind, legalDate, ground, body }) => ({
    kind,
    legalDate,
    ground: cite(ground),
    body,
  }))
  const { fase, uitkomst } = standing
  return { title: life.title, workflowId, runs, fase, outcome: uitkomst, events, failures, seconds }
}

async function main(): Promise<void> {
  const asked = readArguments()
  if (asked === undefined) throw new Error(USAGE)
  if (asked.schema) return say(JSON.stringify(lifeJsonSchema(), undefined, 2))
  const today = localDate(Date.now())
  const lives = asked.files.map((file) => readLife(file, today))
  const telling = asked.json ? inJson : inWords(lives.length === 1)
  if (!asked.json && lives.length === 1) say(lives[0]?.title ?? '')
  const played = await (asked.core ? onCore(lives, telling) : onEngine(lives, telling))
  if (asked.json) say(JSON.stringify(played.map(forMachines), undefined, 2))
  if (played.some(({ failures }) => failures.length > 0)) process.exitCode = 1
}

main().catch((error: unknown) => {
  complain(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
