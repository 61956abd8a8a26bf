// What may be asked of the command, and which part of the mutants a sample is?
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampled } from '../../tools/mutate/sample.ts'
import { root } from '../imports.ts'

const mutate = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools', 'mutate.ts'), ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test.for([
  ['--minutes', '0'],
  ['--minutes', 'ten'],
  ['--sample', '-1'],
  ['--processes', '1.5'],
  ['--everything', 'yes'],
])('%s %s is no use of it', (args) => {
  const { status, stdout, stderr } = mutate(...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('Use npm run mutate --')
})

test('a file that is not there is told in a sentence', () => {
  const { status, stderr } = mutate('--files', 'domain/nergens.ts')
  expect([status, stderr]).toEqual([1, 'No file is called domain/nergens.ts.\n'])
})

describe('a sample', () => {
  const all = Array.from({ length: 50 }, (_, index) => index)

  test('is the same for the same seed, in the order of the whole', () => {
    const seven = sampled(all, 10, '7')
    expect(seven).toHaveLength(10)
    expect(sampled(all, 10, '7')).toEqual(seven)
    expect(seven.toSorted((a, b) => a - b)).toEqual(seven)
    expect(sampled(all, 10, '8')).not.toEqual(seven)
  })

  test('of more than there are is all', () => {
    expect(sampled(all, 50, '7')).toEqual(all)
    expect(sampled(all, Number.POSITIVE_INFINITY, '7')).toEqual(all)
  })
})
