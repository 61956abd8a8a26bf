// How does a process of ours begin and end? Says `ready` to its parent; ends on SIGTERM, SIGINT or when the parent is gone.
import type { Logger } from 'pino'

/** `stop` ends what runs; the process exits when it is done. */
export function serveUntilStopped(log: Logger, stop: () => Promise<void>): void {
  let stopping = false
  const end = (why: string) => {
    if (stopping) return
    stopping = true
    log.info({ why }, 'stopping')
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error: String(error) }, 'did not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', () => end('SIGTERM'))
  process.once('SIGINT', () => end('SIGINT'))
  process.once('disconnect', () => end('parent gone'))
  process.send?.('ready')
  log.info('ready')
}
