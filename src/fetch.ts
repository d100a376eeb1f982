import { astro, FetchState } from 'astro/fetch'
import { theDesk } from './desk.ts'
import { PageCache } from './doors/page-cache.ts'
import { rememberEmptyDigest } from './middleware/digests.ts'

rememberEmptyDigest()

// Opened before the first request is taken, not during it.
const pages = new PageCache(await theDesk())
// `sagot serve` sends kept pages itself, without the way through here.
Object.assign(globalThis, { [Symbol.for('sagot.pages')]: pages })

export default {
  fetch(request: Request): Promise<Response> {
    const make = () => astro(new FetchState(request))
    // In development a page must show the last edit.
    return import.meta.hot ? make() : pages.answer(request, make)
  },
}
