// Does what the README and the decisions point at exist? Files, commands, names of messages, ports.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { fixedPorts } from '../../tools/system/ports.ts'
import { workflowNames } from '../../workflows/registry.ts'
import { signals } from '../../workflows/wi2021/signals.ts'
import { updates } from '../../workflows/wi2021/updates.ts'
import { filesIn, read, root } from '../imports.ts'

const readme = read('README.md')
const documents = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...filesIn('docs/**/*.md'), 'simulators/README.md']

test.for(documents)('%s: what it links to is there', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, to = '']) => to)
  expect(links.filter((to) => !existsSync(join(root, dirname(document), to)))).toEqual([])
})

test('folders and files that the README names are there', () => {
  const named = [
    ...readme.matchAll(
      /`((?:domain|workflows|activities|db|api|workers|simulators|tools|tests|deploy|docs)\/[\w/.-]*)`/g,
    ),
  ]
  expect(named.length).toBeGreaterThan(10)
  expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('commands are scripts of package.json, and all of those are told of', () => {
  const { scripts } = JSON.parse(read('package.json'))
  const named = [...readme.matchAll(/npm (?:run (?:-s )?)?(start|test|(?<=run (?:-s )?)\w+)/g)].map(([, name]) => name)
  expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort())
})

test('messages that are named as they reach a workflow, do', () => {
  const { type, prefix } = workflowNames['wi2021'] ?? { type: '', prefix: '' }
  expect(readme).toContain(`\`${type}\`, with id \`${prefix}/<uuid>\``)
  for (const name of ['stelPipVast', 'legBoeteOp', 'verleenVerlenging']) {
    expect(readme).toContain(`\`${name}\``)
    expect(updates).toHaveProperty(name)
  }
  for (const name of ['verlengingAangevraagd', 'duoTermijnVerlengd', 'examenresultaatBekend']) {
    expect(readme).toContain(`\`${name}\``)
    expect(signals).toHaveProperty(name)
  }
})

test('ports', () => {
  const { api, temporal, temporalUi, postgres, simulators } = fixedPorts({})
  const rows = { API_PORT: api, TEMPORAL_UI_PORT: temporalUi, TEMPORAL_PORT: temporal }
  for (const [name, port] of Object.entries({ ...rows, POSTGRES_PORT: postgres, SIMULATORS_PORT: simulators }))
    expect(readme).toContain(`| \`${name}\` | ${port} |`)
})
