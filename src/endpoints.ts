import type { Endpoint } from './doors/endpoint.ts'

/** Every endpoint of the API. */
export const endpoints: readonly Endpoint[] = []
