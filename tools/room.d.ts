export function lackOfRoom(folder: string, neededMegabytes: number, otherwise: string): string | undefined
export function fullDisk(folder: string, otherwise: string): string
