// npm run check: format, lint, types, dead code. Exit code 1 when one of them fails.
import { runChecks } from './checks.ts'

const { failed } = await runChecks()
process.exitCode = failed > 0 ? 1 : 0
