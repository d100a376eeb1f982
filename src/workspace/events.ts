export interface WorkspaceEvents {
  'workspace.changed': { names: string[] }
}
