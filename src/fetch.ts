import { astro, FetchState } from 'astro/fetch'
import { theDesk } from './desk.ts'

// Opened before the first request is taken, not during it.
await theDesk()

export default {
  fetch(request: Request): Promise<Response> {
    return astro(new FetchState(request))
  },
}
