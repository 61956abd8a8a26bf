// Which workflow type carries a dossier of a regeling, and how is its workflow id made?
export type WorkflowName = { readonly type: string; readonly prefix: string }
export type WorkflowNames = Readonly<Record<string, WorkflowName>>

export const workflowNames: WorkflowNames = {
  wi2021: { type: 'trajectWi2021', prefix: 'traject' },
}
