// A browser for tests and screenshots: CHROMIUM_PATH, else one that is installed, else the Chromium of an npm package; no apt, no root.
import { accessSync, constants, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

export type OwnBrowser = { readonly browser: Browser; stop(): Promise<void> }

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  '--font-render-hinting=none',
]

/** What it unpacks and keeps goes into a folder of its own, which ends with it: two runs never meet. */
export async function startBrowser(): Promise<OwnBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'inburgeringsregie-browser-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const installed = process.env['CHROMIUM_PATH'] ?? installedChromium()
    const { path, env } = installed === undefined ? await packagedChromium(folder) : { path: installed, env: {} }
    const browser = await chromium.launch({
      executablePath: path,
      args: FLAGS,
      env: { ...definedEnvironment(), TMPDIR: folder, ...env },
    })
    return {
      browser,
      async stop() {
        await browser.close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

function installedChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The package unpacks into TMPDIR of this process; its libraries are used only where the machine lacks them. */
async function packagedChromium(folder: string): Promise<{ path: string; env: Record<string, string> }> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium')
    const path = await packaged.executablePath()
    if (globSync('/{usr/,}lib{,64}/{,*-linux-gnu/}libnss3.so').length > 0) return { path, env: {} }
    const archive = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))
    const libraries = join(await inflate(archive.pathname), 'lib')
    return { path, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') } }
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

function definedEnvironment(): Record<string, string> {
  const pairs = Object.entries(process.env)
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
