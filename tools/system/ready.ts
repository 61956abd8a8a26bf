// When does a process serve?
import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process of ours says so itself. */
export function saysReady(child: ChildProcess, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const heard = (message: unknown) => {
      if (message !== 'ready') return
      child.off('message', heard)
      resolve()
    }
    child.on('message', heard)
    signal.addEventListener('abort', () => reject(new Error('it did not say that it is ready')), { once: true })
  })
}

/** A server of others answers. */
export async function answers(ask: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await ask()
      return
    } catch (error) {
      if (signal.aborted) throw error
      await sleep(100)
    }
  }
}
