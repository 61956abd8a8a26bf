// npm run bench -- life | ratio [cases] [at once]: honest figures, taken in one run against a baseline of the same run.
import { life } from './bench/life.ts'
import { ratio } from './bench/ratio.ts'

const CASES = 60
const AT_ONCE = 150

const [what, cases, atOnce] = process.argv.slice(2)
if (what === 'life') await life()
else if (what === 'ratio') await ratio(Number(cases ?? CASES), Number(atOnce ?? AT_ONCE))
else {
  console.error(`npm run bench -- life            history, update times and wall time of one whole life
npm run bench -- ratio [${CASES}] [${AT_ONCE}]  lives per second beside the bare workflow: cases, and how many at once`)
  process.exitCode = 2
}
process.exit()
