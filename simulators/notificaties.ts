// When do the partners tell our API that something happened? They keep a notification until it is answered with 201, in order per person.
import { oinVanCoa, oinVanDuo } from '../domain/gemeenten.ts'
import type { Notification, Store } from './store.ts'

export type Postman = {
  /** Puts it in the queue and tries at once. Answers whether it arrived. */
  release(notification: Notification): Promise<boolean>
  stop(): void
}

const LOOK_EVERY_MS = 200
const SHORTEST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000
const TIMEOUT_MS = 15_000

export function createPostman(store: Store, apiUrl: string): Postman {
  const inFlight = new Map<string, Promise<boolean>>()
  const waits = new Map<string, { readonly until: number; readonly wait: number }>()

  const deliver = async (notification: Notification): Promise<boolean> => {
    const arrived = await post(apiUrl, notification)
    if (arrived) {
      store.record({ delivered: notification.id })
      waits.delete(notification.id)
    } else {
      const wait = Math.min((waits.get(notification.id)?.wait ?? SHORTEST_WAIT_MS / 2) * 2, LONGEST_WAIT_MS)
      waits.set(notification.id, { until: Date.now() + wait, wait })
    }
    return arrived
  }

  /** The first that is owed to each person, when it is time for it. */
  const pump = () => {
    const persons = new Set<string>()
    for (const notification of store.owed()) {
      const { id, key, due } = notification
      if (persons.has(key)) continue
      persons.add(key)
      if (inFlight.has(id) || Math.max(due, waits.get(id)?.until ?? 0) > Date.now()) continue
      inFlight.set(
        id,
        deliver(notification).finally(() => inFlight.delete(id)),
      )
    }
  }
  const timer = setInterval(pump, LOOK_EVERY_MS)

  return {
    async release(notification) {
      store.record({ key: notification.key, notify: notification })
      pump()
      return (await inFlight.get(notification.id)) ?? false
    },
    stop: () => clearInterval(timer),
  }
}

async function post(apiUrl: string, { id, partner, gemeente, body }: Notification): Promise<boolean> {
  try {
    const response = await fetch(`${apiUrl}${partner === 'duo' ? '' : '/coa'}/notificaties`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        bron: partner === 'duo' ? oinVanDuo : oinVanCoa,
        doel: gemeente,
        berichtId: id,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.arrayBuffer()
    return response.status === 201
  } catch {
    return false
  }
}
