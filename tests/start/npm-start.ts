// Starts the real command as a person does, apart from everything else on this machine: own state, own ports, nothing inherited.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { endLeftRunning } from '../../tools/system/left-running.ts'
import { holdPorts, type PortName, type Ports, portNames } from '../../tools/system/ports.ts'
import { root } from '../../tools/system/state.ts'

const VARIABLES: Record<PortName, string> = {
  api: 'API_PORT',
  simulators: 'SIMULATORS_PORT',
  temporal: 'TEMPORAL_PORT',
  temporalUi: 'TEMPORAL_UI_PORT',
  postgres: 'POSTGRES_PORT',
}

const KEPT = ['PATH', 'HOME', 'USER', 'TMPDIR', 'XDG_CACHE_HOME', 'INBURGERINGSREGIE_TEST_RUN']

export async function freePorts(): Promise<Ports> {
  const { ports, release } = await holdPorts(undefined, portNames)
  await release(...portNames)
  return ports
}

export type Started = {
  readonly child: ChildProcess
  out(): string
  err(): string
  /** Resolves when stdout holds the text. */
  says(text: string): Promise<void>
  /** Resolves with the exit code, when the command is over. */
  readonly over: Promise<number | null>
  /** The commands of processes that it left running; they are ended. */
  leftRunning(): Promise<readonly string[]>
}

export async function npmStart(env: Record<string, string>, ...args: readonly string[]): Promise<Started> {
  const ports = await freePorts()
  const id = randomUUID()
  const kept = Object.fromEntries(KEPT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
  const portVariables = Object.fromEntries(portNames.map((name) => [VARIABLES[name], `${ports[name]}`]))
  const child = spawn('npm', ['start', '--silent', '--', ...args], {
    cwd: root,
    env: { ...kept, ...portVariables, START_TEST: id, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const over = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => out.includes(text) && resolve()
      child.stdout.on('data', look)
      over.then(() => reject(new Error(`it ended without saying ${text}: ${out} ${err}`)), reject)
      look()
    })
  return { child, out: () => out, err: () => err, says, over, leftRunning: () => endLeftRunning(`START_TEST=${id}`) }
}
