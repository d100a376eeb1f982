import type { T } from '#i18n/t.ts'

/** Working time in words: minutes below an hour, then hours; never days, which are longer than a day's work. */
export function spentTime(minutes: number, t: T): string {
  return minutes < 60
    ? t('ui.left.minutes', { m: Math.round(minutes) })
    : t('search.backtest.hours', { n: Math.round(minutes / 60) })
}
