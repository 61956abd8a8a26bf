// npm run play -- <life.json> …: plays lives on the running system (or starts one), or with --core on the pure core, and tells the story.
import { parseArgs } from 'node:util'
import { localDate } from '../domain/dates/legal-time.ts'
import { coreWay } from './play/core-way.ts'
import { readLife } from './play/life.ts'
import { playLife } from './play/playing.ts'
import { storyOf } from './play/story.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { core: { type: 'boolean' }, json: { type: 'boolean' } },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const today = localDate(Date.now())
for (const file of positionals) {
  const life = readLife(file, today)
  say(life.title)
  const played = await playLife(life, coreWay(life), (told) => storyOf(told).forEach(say))
  for (const failure of played.failures) say(`FAILED ${failure}`)
  say(`${played.seconds.toFixed(3)} s, fase ${played.standing.fase}, uitkomst ${played.standing.uitkomst}`)
  if (played.failures.length > 0) process.exitCode = 1
}
