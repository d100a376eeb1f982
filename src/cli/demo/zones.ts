import { crowd } from '../../../db/story/crowd.ts'
import { customers } from '../../../db/story/people.ts'

/** Every customer of the story by key. */
export const people = new Map([...customers, ...crowd].map((customer) => [customer.key, customer]))
