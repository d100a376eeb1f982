import { attempting } from './attempts/followers.ts'
import { noticing, tellingWhoWaited } from './notices/followers.ts'
import { reporting } from './reports/followers.ts'
import { archiving } from './search/archiving.ts'
import { searching } from './search/followers.ts'
import { acknowledging, carrying, climbing } from './tickets/followers.ts'
import type { Follower } from './work/follow.ts'

/** Every follower of the event log, in the order they read it. */
export const followers: readonly Follower[] = [
  noticing,
  tellingWhoWaited,
  searching,
  archiving,
  reporting,
  attempting,
  acknowledging,
  carrying,
  climbing,
]
