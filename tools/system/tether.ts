// Preloaded into every process of ours: when the one that started it is gone, even by kill -9, it ends too.
const GRACE_MS = 10_000

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), GRACE_MS).unref()
  process.kill(process.pid, 'SIGTERM')
})
// listening for the end of the other one is no reason to stay
process.channel?.unref()
