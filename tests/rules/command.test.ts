// Does the command answer on one line, and nothing but answers on stdout? Exit codes, and a line for every line of a batch.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { rules } from '../../domain/wi2021/artikelen/index.ts'
import { root } from '../imports.ts'

const script = join(root, 'tools', 'rule.ts')

function rule(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 100_000_000,
  })
  return { status, stdout, stderr }
}

const PIP = '{"dagtekeningEerstePip":"2024-03-15"}'
const ANSWER =
  '{"outcome":{"aanvang":"2024-03-16","laatsteDag":"2027-03-15"},"ground":"Wet inburgering 2021 art. 11 lid 1","facts":{"dagtekeningEerstePip":"2024-03-15"},"restsOn":[]}\n'

describe('one question', () => {
  test('an answer on one line', () => {
    expect(rule(['inburgeringstermijn', PIP])).toEqual({ status: 0, stdout: ANSWER, stderr: '' })
  })

  test.for([
    [
      ['inburgeringstermijn', '{"dagtekening":1}'],
      ['dagtekeningEerstePip: verplicht: schrijf', 'dagtekening: onbekend veld'],
    ],
    [['inburgeringstermijn', '{"dagtek'], ["als JSON-object tussen enkele aanhalingstekens, bijvoorbeeld '{"]],
    [['inburgeringstermijn'], ['als JSON-object']],
    [['inburgeringstermijn', '[]'], ['geef een object met de feiten']],
    [['inburgeringstermijn', '{}', '{}'], ['één JSON-object']],
    [['Inburgeringstermijn', '{}'], ['Bedoelt u inburgeringstermijn?']],
    [['constructor', '{}'], ['geen regel met de naam constructor']],
    [['constructor', '--help'], ['geen regel met de naam constructor']],
  ] as const)('%j is wrong input', ([args, says]) => {
    const { status, stdout, stderr } = rule(args)
    expect([status, stdout]).toEqual([2, ''])
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(says.length)
    for (const [index, text] of says.entries()) expect(lines[index]).toContain(text)
  })

  test('no value for that date', () => {
    const { status, stdout, stderr } = rule(['inburgeringstermijn', '{"dagtekeningEerstePip":"2021-12-31"}'])
    expect([status, stdout]).toEqual([3, ''])
    expect(stderr).toContain('2021-12-31: de eerste waarde geldt vanaf 2022-01-01')
  })

  test('the list, and help on one', () => {
    expect(rule([]).stdout.trimEnd().split('\n')).toHaveLength(rules.length)
    const { status, stdout } = rule(['inburgeringstermijn', '--help'])
    expect(status).toBe(0)
    expect(stdout).toContain(`npm run -s rule -- inburgeringstermijn '${PIP}'`)
    expect(stdout).toContain(ANSWER)
  })
})

describe('a batch', () => {
  const line = (name: string, facts: unknown) => JSON.stringify({ rule: name, facts })
  const good = line('inburgeringstermijn', JSON.parse(PIP))
  const early = line('inburgeringstermijn', { dagtekeningEerstePip: '2021-12-31' })

  test('a line for every line, whatever stands on it, and the highest code', () => {
    const lines = [
      ...[good, '', 'geen json', '[]', 'null', '{"rule":1}', line('toString', {}), '{"rule":"betaaltermijn"}'],
      ...[`{"rule":"betaaltermijn","facts":{},"id":1}`, line('betaaltermijn', { bekendmaking: 'x\u2028y' }), early],
    ]
    const { status, stdout, stderr } = rule(['-'], `\uFEFF${lines.join('\r\n')}\n`)
    expect([status, stderr]).toEqual([3, ''])
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect(answers.map(({ code = 0 }) => code)).toEqual([0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3])
    expect(answers.slice(6).map(({ fouten, ontbreekt }) => fouten?.[0].veld ?? ontbreekt)).toEqual([
      ...['rule', 'facts', 'id', 'bekendmaking'],
      'duur van de inburgeringstermijn op 2021-12-31: de eerste waarde geldt vanaf 2022-01-01',
    ])
  })

  test.for([
    ['nothing', '', 0, 0],
    ['no newline at the end', good, 1, 0],
    ['an empty line', '\n', 1, 2],
    ['wrong facts', `${good}\n${line('betaaltermijn', {})}\n`, 2, 2],
  ] as const)('%s', ([, input, lines, code]) => {
    const { status, stdout } = rule(['-'], input)
    expect([stdout.split('\n').length - 1, status]).toEqual([lines, code])
  })

  test('each answer comes when its line has come', async () => {
    const child = spawn(process.execPath, [script, '-'], { stdio: ['pipe', 'pipe', 'inherit'] })
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const question of [good, early, good]) {
      child.stdin.write(`${question}\n`)
      expect(await answers.next()).toMatchObject({ done: false })
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([3, null])
  })

  test('ten thousand lines within five seconds', () => {
    const questions = rules.map(({ declaration: { name, example } }) => line(name, example))
    const lines = Array.from({ length: 10_000 }, (_, index) => questions[index % questions.length])
    const begun = performance.now()
    const { status, stdout } = rule(['-'], `${lines.join('\n')}\n`)
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect([status, stdout.trimEnd().split('\n').length]).toEqual([0, 10_000])
  }, 20_000)
})
