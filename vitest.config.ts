// Which tests need what? What is pure waits for nothing; the rest shares one database, or one whole system, per run.
import { defineConfig } from 'vitest/config'

const all = 'tests/**/*.test.ts'
const database = ['api', 'db', 'activities', 'pages'].map((folder) => `tests/${folder}/**/*.test.ts`)
const engine = ['tests/engine/**/*.test.ts']
const start = ['tests/start/**/*.test.ts']
const chaos = ['tests/chaos/**/*.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // a test that starts a process waits its turn on a busy machine; none of them measures time
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // a system ends its processes in order, which takes a moment
    teardownTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [all],
          exclude: [...database, ...engine, ...start, ...chaos],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: database,
          globalSetup: 'tests/setup/database.ts',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: engine,
          globalSetup: 'tests/setup/system.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        // each starts the real command: one after the other, so that they do not wait for each other's processor
        test: {
          name: 'start',
          include: start,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        // each kills parts of a system of its own
        test: {
          name: 'chaos',
          include: chaos,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
})
