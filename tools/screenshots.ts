// Pictures of the pages of the running system for the documents, at desk and phone width: node --import tsx tools/screenshots.ts [--traject id] [--state folder]
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../tests/setup/browser.ts'
import { readRun } from './run-info.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'screenshots')
const KM = 'klantmanager-zandwijk'
const WIDTHS = [1280, 375]
/** What a reader of a document still looks at. */
const TALLEST = 2400

/** The traject that has the most to show: in the middle of its life, the longest page. */
async function busiest(api: string): Promise<string> {
  const headers = { 'demo-medewerker': KM }
  const listed = await fetch(`${api}/v1/trajecten?paginaGrootte=50&fase=inburgeringstermijn`, { headers })
  const { trajecten } = (await listed.json()) as { trajecten: readonly { id: string }[] }
  const sizes = await Promise.all(
    trajecten.map(async ({ id }) => {
      const page = await fetch(`${api}/trajecten/${id}`, { headers })
      return { id, size: (await page.text()).length }
    }),
  )
  const [most] = sizes.sort((a, b) => b.size - a.size)
  if (most === undefined) throw new Error('there are no trajecten: start with the demo lives')
  return most.id
}

async function picture(browser: Browser, url: string, width: number, name: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: 1, locale: 'nl-NL' })
  await context.addCookies([{ name: 'medewerker', value: KM, url }])
  const page = await context.newPage()
  await page.goto(url)
  const path = join(folder, `${name}-${width}.png`)
  const tall = Number(await page.evaluate('document.documentElement.scrollHeight'))
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(tall, TALLEST) } })
  process.stdout.write(`${path}\n`)
  await context.close()
}

const { values } = parseArgs({ options: { traject: { type: 'string' }, state: { type: 'string' } } })
const { apiUrl } = readRun(values.state)
mkdirSync(folder, { recursive: true })
const own = await startBrowser()
try {
  const traject = values.traject ?? (await busiest(apiUrl))
  for (const width of WIDTHS) {
    await picture(own.browser, `${apiUrl}/werklijst`, width, 'werklijst')
    await picture(own.browser, `${apiUrl}/trajecten/${traject}`, width, 'traject')
  }
} finally {
  await own.stop()
}
