// The run of the rules' own tests in which each direct call of a rule is written down (calls.ts starts it).
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['tests/domain/**/*.test.ts'],
    setupFiles: join(import.meta.dirname, 'record-calls.ts'),
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['dot'],
  },
})
