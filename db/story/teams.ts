import type { Team } from './types.ts'

export const teams: Team[] = [
  {
    key: 'first-line',
    tier: 1,
    names: { en: 'First line', fil: 'First line', hr: 'Prva linija' },
    skills: ['general', 'english', 'filipino', 'croatian'],
  },
  {
    key: 'payments',
    tier: 2,
    names: { en: 'Payments', fil: 'Payments', hr: 'Plaćanja' },
    skills: ['allotments', 'banks', 'wages', 'exchange'],
  },
  {
    key: 'cards',
    tier: 2,
    names: { en: 'Cards', fil: 'Cards', hr: 'Kartice' },
    skills: ['cards', 'terminals', 'sign-in', 'app'],
  },
  {
    key: 'papers',
    tier: 2,
    names: { en: 'Papers', fil: 'Papeles', hr: 'Dokumenti' },
    skills: ['identity', 'documents', 'tax', 'contributions'],
  },
]
