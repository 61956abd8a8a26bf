// A state folder of its own for each system that a test starts: two runs on one machine never meet.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const temporaryState = (): string => mkdtempSync(join(tmpdir(), 'inburgeringsregie-test-'))
