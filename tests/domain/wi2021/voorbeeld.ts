// One worked example of the catalogue of rules (section 17).
export type Example = {
  readonly no: number
  readonly rule: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly outcome: unknown
  readonly because: string
}
