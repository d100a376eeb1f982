import { attempting } from './attempts/followers.ts'
import { noticing, tellingWhoFollows, tellingWhoWaited } from './notices/followers.ts'
import { answering } from './origins/answered.ts'
import { doubting } from './origins/doubting.ts'
import { reporting } from './reports/followers.ts'
import { archiving } from './search/archiving.ts'
import { backtestingDrafts } from './search/backtesting.ts'
import { doubtingWordings } from './search/doubting.ts'
import { searching } from './search/followers.ts'
import { acknowledging, carrying, climbing } from './tickets/followers.ts'
import type { Follower } from './work/follow.ts'

/** Every follower of the event log, in the order they read it. */
export const followers: readonly Follower[] = [
  noticing,
  tellingWhoWaited,
  tellingWhoFollows,
  searching,
  archiving,
  reporting,
  attempting,
  acknowledging,
  carrying,
  climbing,
  answering,
  doubting,
  doubtingWordings,
  backtestingDrafts,
]
