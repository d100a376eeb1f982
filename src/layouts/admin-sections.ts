import type { Permission } from '#work/permissions.ts'

/** The pages of the administration; one shows to whoever may do what it is for. */
export const adminSections = [
  { key: 'people', href: '/admin/people', needs: 'person.manage' },
  { key: 'teams', href: '/admin/teams', needs: 'workspace.manage' },
  { key: 'areas', href: '/admin/areas', needs: 'workspace.manage' },
  { key: 'settings', href: '/admin/settings', needs: 'workspace.manage' },
  { key: 'tokens', href: '/admin/tokens', needs: 'token.manage' },
  { key: 'outbox', href: '/admin/outbox', needs: 'outbox.read' },
  { key: 'jobs', href: '/admin/jobs', needs: 'job.manage' },
] as const satisfies readonly { key: string; href: string; needs: Permission }[]

export type AdminSection = (typeof adminSections)[number]['key']
