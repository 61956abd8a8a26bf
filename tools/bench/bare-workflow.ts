// The baseline: a workflow that only takes updates and signals and runs as many activities. No law, no database, no timers.
import {
  allHandlersFinished,
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow'

const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '30 seconds' })

export type Bare = { readonly updates: number; readonly signals: number; readonly activities: number }

export async function bare({ updates, signals, activities }: Bare): Promise<void> {
  let [updated, signalled, done] = [0, 0, 0]
  setHandler(defineUpdate<number>('act'), () => {
    updated += 1
    return updated
  })
  setHandler(defineSignal('notice'), () => {
    signalled += 1
  })
  const due = () => Math.floor((activities * (updated + signalled)) / (updates + signals))
  for (;;) {
    await condition(() => due() > done || updated + signalled === updates + signals)
    while (due() > done) {
      await nothing()
      done += 1
    }
    if (updated + signalled === updates + signals && done === activities) break
  }
  await condition(allHandlersFinished)
}
