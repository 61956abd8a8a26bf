// What do the pages work with, and who looks at them?
import type { Request, Response } from 'express'
import type { Colleague } from '../colleagues.ts'

/** What every page shows around its contents. */
export type Frame = {
  readonly colleague: Colleague | undefined
  /** Path of this page, to come back to after another colleague was chosen. */
  readonly path: string
  readonly production?: boolean
}

/** A page is shown to a colleague. */
export type Handler = (colleague: Colleague, request: Request, response: Response) => Promise<void>
