import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Desk } from '#work/desk.ts'
import { ApiError } from './api-error.ts'

/** How often, within how many seconds. In the memory of each process. */
const rates = {
  'api.open': { points: 120, duration: 60 },
  'api.token': { points: 300, duration: 60 },
  'search.open': { points: 60, duration: 60 },
  'signals.open': { points: 240, duration: 60 },
  'sign-in.account': { points: 5, duration: 60 },
  'sign-in.address': { points: 20, duration: 3600 },
  'reset.address': { points: 3, duration: 3600 },
  'join.address': { points: 5, duration: 3600 },
  /** A whole crew on one uplink may follow the same outage. */
  'follow.address': { points: 40, duration: 3600 },
  'ticket.customer': { points: 10, duration: 3600 },
  'ticket.open': { points: 3, duration: 3600 },
  'post.person': { points: 20, duration: 3600 },
  'vote.open': { points: 30, duration: 3600 },
} as const

export type Rate = keyof typeof rates

const limiters = new Map<Rate, RateLimiterMemory>()

function limiter(rate: Rate): RateLimiterMemory {
  let made = limiters.get(rate)
  if (!made) {
    made = new RateLimiterMemory(rates[rate])
    limiters.set(rate, made)
  }
  return made
}

/** Counts one use by somebody; throws `ApiError` 429 with Retry-After when it was one too many. IPv6 counts by /64. */
export async function throttle(desk: Desk, rate: Rate, who: string): Promise<void> {
  if (!desk.config.limits) return
  try {
    await limiter(rate).consume(network(who))
  } catch (rejected) {
    if (rejected instanceof Error) throw rejected
    const seconds = Math.max(1, Math.ceil((rejected as RateLimiterRes).msBeforeNext / 1000))
    throw new ApiError(429, 'too_many', { 'Retry-After': String(seconds) }, { seconds })
  }
}

/** Whether somebody has used up a rate, without counting. */
export async function isThrottled(desk: Desk, rate: Rate, who: string): Promise<boolean> {
  if (!desk.config.limits) return false
  const used = await limiter(rate).get(network(who))
  return used !== null && used.remainingPoints <= 0
}

/** What of an address counts as one sender: IPv6 by its /64. */
export function network(address: string): string {
  return /^[0-9a-f:]+$/i.test(address) && address.includes(':')
    ? address.split(':').slice(0, 4).join(':')
    : address
}
