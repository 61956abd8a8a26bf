// A state folder of its own for each system that a test starts: two runs on one machine never meet.
// Under npm test all of them lie in one folder, which goes when the run is over.
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export function temporaryState(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inburgeringsregie-test-'))
  // the user as which PostgreSQL runs under root must be able to walk through
  chmodSync(folder, 0o711)
  return folder
}
