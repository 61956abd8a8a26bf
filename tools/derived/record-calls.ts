// Runs before each test file of the recording run: `rule()` is replaced by one that notes which rules a test calls itself.
import { appendFileSync } from 'node:fs'
import { afterAll, expect, vi } from 'vitest'

const { called } = vi.hoisted(() => ({ called: new Set<string>() }))

vi.mock('../../domain/law/rule.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../domain/law/rule.ts')>()
  let depth = 0
  const rule: typeof original.rule = (declaration, apply) =>
    original.rule(declaration, (facts) => {
      // what one rule asks of another is no test of that other
      if (depth === 0) called.add(declaration.name)
      depth += 1
      try {
        return apply(facts)
      } finally {
        depth -= 1
      }
    })
  return { ...original, rule }
})

afterAll(() => {
  const { testPath: file } = expect.getState()
  const { RULE_CALLS: to } = process.env
  if (to === undefined) throw new Error('RULE_CALLS names no file')
  appendFileSync(to, `${JSON.stringify({ file, rules: [...called] })}\n`)
})
