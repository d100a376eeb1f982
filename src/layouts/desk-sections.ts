/** The rooms of the desk, in the order of a working day. */
export const deskSections = [
  { key: 'tickets', href: '/desk' },
  { key: 'escalations', href: '/desk/escalations' },
  { key: 'articles', href: '/desk/articles' },
  { key: 'forum', href: '/desk/forum' },
  { key: 'report', href: '/desk/report' },
] as const

export type DeskSection = (typeof deskSections)[number]['key']
