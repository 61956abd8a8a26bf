// Which ports does a system use? Each is held from the first moment until its process is started, so that two systems never meet.
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { codeOf, StartFailure } from './failure.ts'

export type PortName = 'api' | 'temporal' | 'temporalUi' | 'postgres' | 'simulators'
export type Ports = Record<PortName, number>

const PORTS: Record<PortName, { readonly label: string; readonly variable: string; readonly usual: number }> = {
  api: { label: 'the API and its pages', variable: 'API_PORT', usual: 3000 },
  simulators: { label: 'the simulators', variable: 'SIMULATORS_PORT', usual: 3100 },
  temporal: { label: 'Temporal', variable: 'TEMPORAL_PORT', usual: 7233 },
  temporalUi: { label: 'the Temporal UI', variable: 'TEMPORAL_UI_PORT', usual: 8233 },
  postgres: { label: 'PostgreSQL', variable: 'POSTGRES_PORT', usual: 54_329 },
}

const isPort = (port: number) => Number.isInteger(port) && port >= 1 && port <= 65_535

/** The fixed ports, or those of the environment. */
export function fixedPorts(env: NodeJS.ProcessEnv): Ports {
  const ports: Ports = { api: 0, simulators: 0, temporal: 0, temporalUi: 0, postgres: 0 }
  for (const name of portNames) {
    const { variable, usual } = PORTS[name]
    const port = env[variable] ? Number(env[variable]) : usual
    if (!isPort(port)) throw new StartFailure(`${variable}=${env[variable]} is no port: use a number from 1 to 65535.`)
    ports[name] = port
  }
  return ports
}

export const portNames: readonly PortName[] = ['api', 'simulators', 'temporal', 'temporalUi', 'postgres']

async function listen(port: number): Promise<Server> {
  const server = createServer((socket) => socket.destroy())
  server.listen({ port, host: '127.0.0.1', exclusive: true })
  await once(server, 'listening')
  return server
}

/** Below the range from which the kernel hands out ports, which the Temporal server takes its inner ones from. */
async function listenSomewhere(): Promise<Server> {
  for (;;) {
    try {
      return await listen(randomInt(10_000, 32_000))
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error
    }
  }
}

async function listenFixed(name: PortName, port: number): Promise<Server> {
  try {
    return await listen(port)
  } catch (error) {
    const { label, variable } = PORTS[name]
    const why = codeOf(error) === 'EADDRINUSE' ? 'is taken' : `cannot be used (${codeOf(error)})`
    throw new StartFailure(
      `Port ${port} of ${label} ${why}: end what uses it, or choose another one with ${variable}=<port>.`,
    )
  }
}

export type HeldPorts = { readonly ports: Ports; release(...names: readonly PortName[]): Promise<void> }

/** Holds every wanted port, or none. A port that is not wanted stays 0. */
export async function holdPorts(fixed: Ports | undefined, wanted: readonly PortName[]): Promise<HeldPorts> {
  const held = new Map<PortName, Server>()
  const ports: Ports = { api: 0, simulators: 0, temporal: 0, temporalUi: 0, postgres: 0 }
  const release = async (...names: readonly PortName[]) => {
    const closing = names.map(async (name) => {
      const server = held.get(name)
      held.delete(name)
      if (server) await new Promise((resolve) => server.close(resolve))
    })
    await Promise.all(closing)
  }
  try {
    for (const name of wanted) {
      const server = fixed ? await listenFixed(name, fixed[name]) : await listenSomewhere()
      held.set(name, server)
      const address = server.address()
      if (address !== null && typeof address === 'object') ports[name] = address.port
    }
  } catch (error) {
    await release(...portNames)
    throw error
  }
  return { ports, release }
}
