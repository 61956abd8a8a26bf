export type Mark = { readonly pid: number; readonly started: string }
export function markOf(pid: number): Mark
export function isRunning(mark: Mark): boolean
export function tryLock(file: string): { release(): void; holder?: never } | { release?: never; holder: Mark }
