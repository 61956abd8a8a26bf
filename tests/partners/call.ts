// What do the contract tests share? Simulators on a free port, and a call as the deliveries make it.
// Every BSN begins with 9999, the range set apart for tests, and passes the elfproef; every person is fictional.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PartnerCall } from '../../activities/partner.ts'
import { gemeenteMetCode, oinVanDuo } from '../../domain/gemeenten.ts'
import type { MessageBodies, MessageKind } from '../../domain/wi2021/traject/messages.ts'
import type { PersonFacts } from '../../simulators/register.ts'
import { type SimulatorsConfig, startSimulators } from '../../simulators/simulators.ts'

export const BSN = '999900006'
export const V_NUMMER = '9990000001'

/** Nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9'

export function callOf<K extends MessageKind>(
  _kind: K,
  body: MessageBodies[K],
  over: Partial<PartnerCall> = {},
): PartnerCall {
  return {
    dossierId: '0d055ie5-0000-4000-8000-000000000001',
    messageId: 'be51c47e-0000-4000-8000-000000000001',
    person: { bsn: BSN, vNummer: V_NUMMER },
    gemeente: gemeenteMetCode('9901'),
    body,
    mayHaveArrived: false,
    signal: new AbortController().signal,
    ...over,
  }
}

export async function simulators(over: Partial<SimulatorsConfig> = {}) {
  const state = over.state ?? mkdtempSync(join(tmpdir(), 'simulators-'))
  const running = await startSimulators({ port: 0, state, apiUrl: NOWHERE, delayMs: 50, ...over })
  const beheer = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${running.url}/beheer/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
  }
  return {
    ...running,
    state,
    beheer,
    duo: { url: `${running.url}/duo`, oinDuo: oinVanDuo, timeoutMs: 400 },
    /** Someone of whom nothing has happened yet, and partners without faults. */
    async begin(facts: PersonFacts, id = BSN) {
      await beheer('DELETE', 'storing')
      await beheer('DELETE', `personen/${id}`)
      const { status, body } = await beheer('PUT', `personen/${id}`, facts)
      if (status !== 204) throw new Error(JSON.stringify(body))
    },
    storing: (storing: object) => beheer('PUT', 'storing', storing),
    ledger: async (id = BSN) => (await beheer('GET', `ledger?bsn=${id}`)).body,
    async stop() {
      await running.close()
      rmSync(state, { recursive: true, force: true })
    },
  }
}

export type RunningSimulators = Awaited<ReturnType<typeof simulators>>

/** Asiel, plichtig since 10 January 2024, living in Zandwijk since 1 February, PIP of 15 March 2024 with its termijn. */
export function inburgeraar(over: Record<string, unknown> = {}) {
  return {
    vNummer: V_NUMMER,
    scripted: true,
    duo: {
      inburgeringsplicht: {
        indicatorInburgeringsplicht: true,
        begindatum: '2024-01-10',
        datumKennisgevingInburgeringsplicht: '2024-01-20',
      },
      doelgroep: { indeling: 'Asielstatushouder' as const, begindatum: '2024-01-10' },
      inburgeringstermijn: { startdatum: '2024-03-16', einddatum: '2027-03-16' },
      pip: { gemeentecode: '9901', pip: { dagtekeningPip: '2024-03-15', leerroute: 'B' as const } },
      ...over,
    },
  } satisfies PersonFacts
}
