/**
 * The marks of the answer line. A reader learns eight shapes once: they are the stops of a ticket's way,
 * the type signs of search, the origin of an article. Shape always says it; colour only repeats it.
 */
export type MarkName =
  | 'ask'
  | 'now'
  | 'wait'
  | 'rise'
  | 'rise-open'
  | 'rise-gone'
  | 'draft'
  | 'kept'
  | 'kept-open'
  | 'answered'
  | 'next'
  | 'lapsed'
  | 'done'

export type MarkTone = 'ink' | 'quiet' | 'answer' | 'rise' | 'wait' | 'alert'

export type Shape = readonly [
  tag: 'circle' | 'path' | 'rect',
  attributes: Readonly<Record<string, string | number>>,
]

const ring = { class: 'hole', cx: 8, cy: 8, stroke: 'currentColor' } as const
const box = { class: 'hole', x: 2.5, y: 2.5, width: 11, height: 11, rx: 2.2, stroke: 'currentColor' } as const
const diamond = {
  class: 'hole',
  d: 'M8 1.9 14.1 8 8 14.1 1.9 8z',
  stroke: 'currentColor',
  'stroke-linejoin': 'round',
} as const
const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const

/** Drawn on a 16 × 16 field; `.hole` takes the ground's colour, `.tick` is cut out in it. */
export const shapes: Readonly<Record<MarkName, readonly Shape[]>> = {
  ask: [['circle', { ...ring, r: 5.75, 'stroke-width': 2 }]],
  now: [
    ['circle', { ...ring, r: 6, 'stroke-width': 2 }],
    ['circle', { cx: 8, cy: 8, r: 2.6, fill: 'currentColor' }],
  ],
  wait: [
    ['circle', { ...ring, r: 6, 'stroke-width': 2 }],
    ['path', { d: 'M8 4.6V8l2.3 1.5', stroke: 'currentColor', 'stroke-width': 1.75, ...round }],
  ],
  rise: [['path', { d: 'M8 .9 15.1 8 8 15.1.9 8z', fill: 'currentColor' }]],
  'rise-open': [['path', { ...diamond, 'stroke-width': 2 }]],
  'rise-gone': [['path', { ...diamond, 'stroke-width': 1.75, 'stroke-dasharray': '2.4 1.9' }]],
  draft: [['rect', { ...box, 'stroke-width': 1.8, 'stroke-dasharray': '2.6 1.9' }]],
  kept: [
    ['rect', { x: 1.75, y: 1.75, width: 12.5, height: 12.5, rx: 2.5, fill: 'currentColor' }],
    ['path', { class: 'tick', d: 'M5 6h6M5 9.4h4', 'stroke-width': 1.6, ...round }],
  ],
  'kept-open': [['rect', { ...box, 'stroke-width': 2 }]],
  answered: [
    ['circle', { cx: 8, cy: 8, r: 7, fill: 'currentColor' }],
    ['path', { class: 'tick', d: 'm4.9 8.2 2.1 2.1 4.1-4.4', 'stroke-width': 1.8, ...round }],
  ],
  next: [['circle', { ...ring, r: 5.75, 'stroke-width': 1.75, 'stroke-dasharray': '2.4 2.1' }]],
  lapsed: [
    ['circle', { ...ring, r: 5.75, 'stroke-width': 2 }],
    ['path', { d: 'M2.4 13.6 13.6 2.4', stroke: 'currentColor', 'stroke-width': 2, ...round }],
  ],
  done: [['circle', { cx: 8, cy: 8, r: 4.2, fill: 'currentColor' }]],
}
