import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  after,
  isOpen,
  missingFields,
  packetFields,
  type Step,
  states,
  steps,
} from '#escalations/escalation.ts'

const anyStep = fc.constantFrom(...(Object.keys(steps) as Step[]))

it('never leaves a state that is over, but for closing what is resolved', () => {
  for (const state of states.filter((one) => !isOpen(one))) {
    for (const step of Object.keys(steps) as Step[]) {
      expect(after(state, step), `${state} → ${step}`).toBe(
        state === 'resolved' && step === 'close' ? 'closed' : null,
      )
    }
  }
})

it('ends any walk of steps in at most one answer, and never comes back to requested once accepted', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (walk) => {
      let state: (typeof states)[number] = 'requested'
      let left = false
      for (const step of walk) {
        const next = after(state, step)
        if (!next) continue
        if (left) expect(next).not.toBe('requested')
        left ||= next !== 'requested'
        state = next
      }
    }),
  )
})

it('stays where it is when it is rerouted', () => {
  expect(after('requested', 'reroute')).toBe('requested')
  expect(after('active', 'reroute')).toBe('active')
})

it('names the fields of a packet that are empty or blank, in the order of the form', () => {
  expect(missingFields({ problem: 'x', environment: ' ', steps_tried: '', customer_impact: 'y' })).toEqual([
    'environment',
    'steps_tried',
    'wanted_outcome',
  ])
  expect(missingFields(Object.fromEntries(packetFields.map((field) => [field, 'x'])))).toEqual([])
})
