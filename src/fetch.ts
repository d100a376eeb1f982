import { astro, FetchState } from 'astro/fetch'
import { theDesk } from './desk.ts'
import { PageCache } from './doors/page-cache.ts'

// Opened before the first request is taken, not during it.
const pages = new PageCache(await theDesk())

export default {
  fetch(request: Request): Promise<Response> {
    const make = () => astro(new FetchState(request))
    return import.meta.env.DEV ? make() : pages.answer(request, make)
  },
}
