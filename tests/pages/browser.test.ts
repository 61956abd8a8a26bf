// The pages in a browser: no accessibility faults at two widths and in every state, and a work item settled without JavaScript.
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { localDate } from '../../domain/dates/legal-time.ts'
import { type OwnBrowser, startBrowser } from '../setup/browser.ts'
import { cloneDatabase } from '../setup/clone-database.ts'
import { type Direct, startDirect } from './direct.ts'
import { everybody } from './people.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** A scan of a long page takes seconds, more when others use the machine. */
const PATIENT = 180_000

let direct: Direct
let own: OwnBrowser
let who: Awaited<ReturnType<typeof everybody>>
beforeAll(async () => {
  direct = await startDirect(await cloneDatabase(inject('databaseUrl')))
  who = await everybody(direct)
  own = await startBrowser()
}, PATIENT)
afterAll(async () => {
  await own?.stop()
  await direct?.stop()
})

/** A page of a colleague; tells also what the browser complains of: a refused style, a missing file. */
async function open(width: number, by: string, javaScriptEnabled = true): Promise<[BrowserContext, Page, string[]]> {
  const context = await own.browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled, locale: 'nl-NL' })
  if (by !== '') await context.addCookies([{ name: 'medewerker', value: by, url: direct.url }])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  return [context, page, complaints]
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

const fits = (page: Page) =>
  page.evaluate(`document.documentElement.scrollWidth <= document.documentElement.clientWidth`)

/** Whatever can be unfolded is: an axe scan sees only what is shown. */
const unfold = (page: Page) => page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`)

describe.for([1280, 375])('%i pixels wide', (width) => {
  const states = () =>
    [
      ['/werklijst', 'klantmanager-zandwijk'],
      ['/werklijst?bevoegd=alle', 'medewerker-duo'],
      ['/werklijst?fase=plicht', 'klantmanager-waterveen'],
      ['/trajecten', 'klantmanager-zandwijk'],
      ['/zoeken', 'klantmanager-zandwijk'],
      [`/trajecten/${who.extended}`, 'klantmanager-zandwijk'],
      [`/trajecten/${who.awaiting}`, 'klantmanager-zandwijk'],
      [`/trajecten/${who.stuck}`, 'klantmanager-zandwijk'],
      [`/trajecten/${who.fined}`, 'tweede-handhaver-duo'],
      [`/trajecten/${who.finished}`, 'klantmanager-zandwijk'],
      [`/trajecten/${who.atCoa}`, 'medewerker-coa'],
    ] as const

  test('no page has an accessibility fault, a complaint of the browser or a scroll bar across', {
    timeout: PATIENT,
  }, async () => {
    const found: Record<string, unknown> = {}
    for (const [path, by] of states()) {
      const [context, page, complaints] = await open(width, by)
      await page.goto(direct.url + path)
      const across = !(await fits(page))
      await unfold(page)
      const wrong = [...(await faults(page)), ...complaints, ...(across ? ['scrolls across'] : [])]
      if (wrong.length > 0) found[path] = wrong
      await context.close()
    }
    expect(found).toEqual({})
  })

  test('nor do the pages after a mistake and a refusal, or without a colleague', { timeout: PATIENT }, async () => {
    const [context, page] = await open(width, 'klantmanager-zandwijk')
    await page.goto(`${direct.url}/zoeken`)
    for (const typed of ['12345678901234', 'niemand', 'ne']) {
      await page.getByLabel('Zoek een traject').fill(typed)
      await page.getByRole('button', { name: 'Zoek' }).click()
      expect(await faults(page), typed).toEqual([])
      expect(await fits(page), typed).toBe(true)
    }
    expect(await page.getByRole('link', { name: 'Tomasz Nergens' }).isVisible()).toBe(true)
    await page.goto(`${direct.url}/trajecten/${who.overdue}`)
    await page.getByRole('button', { name: 'Brede intake afronden' }).click()
    expect(await page.title()).toMatch(/^Niet gelukt: Yusuf/)
    expect(await faults(page)).toEqual([])
    await page.getByLabel('Afgerond op').fill('2098-01-01')
    await page.getByRole('button', { name: 'Brede intake afronden' }).click()
    expect(await page.getByRole('heading', { name: 'dit kan niet' }).isVisible()).toBe(true)
    expect(await page.getByLabel('Afgerond op').inputValue()).toBe('2098-01-01')
    expect(await faults(page)).toEqual([])
    for (const nowhere of [`/trajecten/geen-id`, '/nergens', `/trajecten/${who.overdue}/pips`]) {
      await page.goto(direct.url + nowhere)
      expect(await faults(page), nowhere).toEqual([])
    }
    await context.clearCookies()
    await page.goto(`${direct.url}/werklijst`)
    expect(await faults(page)).toEqual([])
    await context.close()
  })
})

test('without JavaScript: somebody is found by name, and no address tells who', { timeout: PATIENT }, async () => {
  const [context, page] = await open(375, 'klantmanager-zandwijk', false)
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.goto(`${direct.url}/werklijst`)
  await page.getByLabel('Zoek een traject').fill('oefening')
  await page.getByRole('button', { name: 'Zoek' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Leila Oefening')
  expect(page.url()).toBe(`${direct.url}/trajecten/${who.extended}`)
  expect(addresses.filter((address) => /oefening/i.test(address))).toEqual([])
  await context.close()
})

test('without JavaScript: choose who you are, see what is first, settle it', { timeout: PATIENT }, async () => {
  const [context, page] = await open(375, '', false)
  await page.goto(`${direct.url}/werklijst?fase=bredeIntake`)
  await page.getByRole('main').getByLabel('Werken als').selectOption('klantmanager-zandwijk')
  await page.getByRole('main').getByRole('button', { name: 'Kies deze medewerker' }).click()
  await page.getByRole('link', { name: 'Amal Verzonnen' }).click()
  await page.getByLabel('Afgerond op').fill(localDate(Date.now()))
  await page.getByRole('button', { name: 'Brede intake afronden' }).click()
  expect(await page.title()).toMatch(/^Gelukt: Amal Verzonnen/)
  await page.getByLabel('Dagtekening').fill(localDate(Date.now()))
  await page.getByLabel('Leerroute', { exact: true }).selectOption('B1-route')
  await page.getByRole('button', { name: 'PIP vaststellen' }).click()
  expect(await page.getByRole('heading', { name: 'Gelukt: PIP vastgesteld' }).isVisible()).toBe(true)
  // What comes first now is one long word.
  expect(await page.getByText('Participatieverklaringstraject afronden').first().isVisible()).toBe(true)
  expect(await fits(page)).toBe(true)
  const phase = page.getByRole('main').getByText('Inburgeringstermijn', { exact: true })
  expect(await phase.first().isVisible()).toBe(true)
  await context.close()
})
