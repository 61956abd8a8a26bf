// The log of a process: JSON lines without personal data. What Temporal's SDK says goes into it too.
import { DefaultLogger, type LogLevel, Runtime } from '@temporalio/worker'
import pino, { type Logger } from 'pino'

export function openLog(name: string, level: string): Logger {
  return pino({
    name,
    level,
    base: { pid: process.pid },
    // Nothing personal is ever passed; should it happen, these names do not reach a file.
    redact: {
      paths: ['bsn', 'naam', 'vNummer', 'geboortedatum', 'adres', '*.bsn', '*.naam', '*.vNummer'],
      remove: true,
    },
  })
}

const levels: Readonly<Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'>> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
}

/** Before the first connection of a worker process. */
export function forwardTemporalLog(log: Logger): void {
  const logger = new DefaultLogger('WARN', ({ level, message, meta }) => {
    const { error, ...rest } = (meta ?? {}) as { readonly error?: unknown }
    log[levels[level]]({ ...plain(rest), ...(error instanceof Error ? { error: error.message } : {}) }, message)
  })
  Runtime.install({ logger, telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } })
}

/** Codes and ids only: an SDK line carries workflow id, activity type and attempt, never a payload. */
function plain(meta: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shown = ['workflowId', 'runId', 'activityType', 'attempt', 'taskQueue', 'workflowType', 'sdkComponent']
  return Object.fromEntries(Object.entries(meta).filter(([name]) => shown.includes(name)))
}
