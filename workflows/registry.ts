// Which workflow type carries a dossier of a regeling, and how is its workflow id made?
/** `taskQueue`: that of the regie worker where it is left out. */
export type WorkflowName = { readonly type: string; readonly prefix: string; readonly taskQueue?: string }
export type WorkflowNames = Readonly<Record<string, WorkflowName>>

export const workflowNames: WorkflowNames = {
  wi2021: { type: 'trajectWi2021', prefix: 'traject' },
}
