// Which regelingen do we carry out?
import type { AnyRegeling } from './dossier.ts'
import { wi2021 } from './wi2021/regeling.ts'

export const regelingen: Readonly<Record<string, AnyRegeling>> = { wi2021 }
