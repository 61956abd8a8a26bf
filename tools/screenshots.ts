// Pictures of the pages and of Temporal's UI, of the running system, for the documents, at desk and phone width: node --import tsx tools/screenshots.ts [--traject id] [--state folder]
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client, Connection } from '@temporalio/client'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../tests/setup/browser.ts'
import { type RunInfo, readRun } from './run-info.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'screenshots')
const KM = 'klantmanager-zandwijk'
const WIDTHS = [1280, 375]
/** What a reader of a document still looks at. */
const TALLEST = 2400
const UI_SETTLES_MS = 6_000

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

/** How the longest chapter of a traject reads in Temporal's own UI, and the case sheet of the run that lives now. */
async function engine(browser: Browser, run: RunInfo, traject: string): Promise<void> {
  const connection = await Connection.connect({ address: run.temporalAddress })
  const client = new Client({ connection, namespace: run.temporalNamespace })
  const workflowId = `traject/${traject}`
  const chapters: { readonly runId: string; readonly length: number }[] = []
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` }))
    chapters.push({ runId, length: (await client.workflow.getHandle(workflowId, runId).describe()).historyLength })
  const [longest] = chapters.sort((a, b) => b.length - a.length)
  const { runId: now } = await client.workflow.getHandle(workflowId).describe()
  const base = `${run.temporalUiUrl}/namespaces/${run.temporalNamespace}/workflows/${encodeURIComponent(workflowId)}`
  const page = await browser.newPage({ viewport: { width: 1440, height: 1700 } })
  for (const [url, name] of [
    [`${base}/${longest?.runId ?? now}/history`, 'temporal-ui-history'],
    [`${base}/${now}/user-metadata`, 'temporal-ui-case-sheet'],
  ] as const) {
    await page.goto(url)
    await page.waitForTimeout(UI_SETTLES_MS)
    const path = join(folder, `${name}.png`)
    await page.screenshot({ path })
    process.stdout.write(`${path}\n`)
  }
  await connection.close()
}

const { values } = parseArgs({ options: { traject: { type: 'string' }, state: { type: 'string' } } })
const run = readRun(values.state)
const { apiUrl } = run
mkdirSync(folder, { recursive: true })
const own = await startBrowser()
try {
  const traject = values.traject ?? (await busiest(apiUrl))
  for (const width of WIDTHS) {
    await picture(own.browser, `${apiUrl}/werklijst`, width, 'werklijst')
    await picture(own.browser, `${apiUrl}/trajecten/${traject}`, width, 'traject')
  }
  await engine(own.browser, run, traject)
} finally {
  await own.stop()
}
