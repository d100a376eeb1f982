import { createHash, randomUUID } from 'node:crypto'
import type { APIContext } from 'astro'
import { localeFor } from '#i18n/locales.ts'
import { isKey, translator } from '#i18n/t.ts'
import { Invalid, isExpected, Missing } from '#work/errors.ts'
import { permit } from '#work/permit.ts'
import { fieldsOf } from '#work/verb.ts'
import { ApiError } from './api-error.ts'
import type { Answer, Endpoint } from './endpoint.ts'
import { once, submissionOf } from './idempotency.ts'
import { throttle } from './throttle.ts'

type Bearer = APIContext['locals']['bearer']

const BODY_LIMIT = 256 * 1024

/** Finds the endpoint for a request and answers it; every error becomes the one documented shape. */
export async function answerApi(context: APIContext, endpoints: readonly Endpoint[]): Promise<Response> {
  const path = context.url.pathname.replace(/^\/api\/v1/, '').replace(/\/$/, '') || '/'
  try {
    const here = endpoints.flatMap((endpoint) => {
      const params = match(endpoint.path, path)
      return params ? [{ endpoint, params }] : []
    })
    const found = here.find(({ endpoint }) => endpoint.method === context.request.method)
    if (!found) {
      if (!here.length) throw new Missing()
      throw new ApiError(405, 'method', { Allow: here.map(({ endpoint }) => endpoint.method).join(', ') })
    }
    const { bearer, desk, clientAddress } = context.locals
    if (!bearer.valid)
      throw new ApiError(401, 'token', { 'WWW-Authenticate': 'Bearer error="invalid_token"' })
    await (bearer.tokenId
      ? throttle(desk, 'api.token', bearer.tokenId)
      : throttle(desk, 'api.open', clientAddress))
    check(found.endpoint, bearer)
    return await run(context, found.endpoint, found.params, bearer)
  } catch (error) {
    return errorResponse(context, error)
  }
}

function check(endpoint: Endpoint, bearer: Bearer): void {
  if (!bearer.tokenId && !endpoint.open)
    throw new ApiError(401, 'signed_out', { 'WWW-Authenticate': 'Bearer' })
  const scope = endpoint.method === 'GET' || endpoint.reads ? 'read' : 'write'
  if (bearer.tokenId && !bearer.scopes.includes(scope) && !bearer.scopes.includes('admin'))
    throw new ApiError(403, 'scope')
  permit(bearer.actor, endpoint.permission)
}

async function run(
  context: APIContext,
  endpoint: Endpoint,
  rawParams: Record<string, string>,
  bearer: Bearer,
): Promise<Response> {
  const { desk } = context.locals
  const params = parse(endpoint.params, rawParams)
  const query = parse(endpoint.query, singles(context.url.searchParams))
  const text = endpoint.body ? await bodyText(context.request) : ''
  const body = endpoint.body ? parse(endpoint.body, json(text)) : {}
  const header = endpoint.method === 'GET' ? null : context.request.headers.get('idempotency-key')
  const key = header && bearer.tokenId ? checkKey(header) : null
  const hash = sha(`${endpoint.method} ${context.url.pathname}\n${text}`)
  const call = {
    desk,
    actor: bearer.actor,
    params,
    query,
    body,
    locale: localeFor(context.request.headers.get('accept-language')),
    url: (to: string) => new URL(to, desk.config.url).href,
    submissionId: key && bearer.tokenId ? submissionOf(bearer.tokenId, key, hash) : undefined,
  }
  const done = () =>
    endpoint
      .run(call as never)
      .then((answer) => ({ status: answer.status ?? endpoint.status, body: answer.body }))
  const answer: Required<Answer> =
    key && bearer.tokenId ? await once(desk, bearer.tokenId, key, hash, done) : await done()
  return respond(answer.status, answer.body)
}

export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith('{')) {
      try {
        params[part.slice(1, -1)] = decodeURIComponent(value)
      } catch {
        return null
      }
    } else if (part !== value) return null
  }
  return params
}

function parse(schema: Endpoint['params'], value: unknown): unknown {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Invalid(fieldsOf(parsed.error))
  return parsed.data
}

function singles(search: URLSearchParams): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of search) {
    if (name in values) throw new ApiError(400, 'malformed')
    values[name] = value
  }
  return values
}

async function bodyText(request: Request): Promise<string> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim()
  const text = await limitedText(request)
  if (text && type !== 'application/json') throw new ApiError(415, 'media_type')
  return text || '{}'
}

async function limitedText(request: Request): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > BODY_LIMIT) throw new ApiError(413, 'body_too_large')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError(400, 'malformed')
  }
}

function checkKey(key: string): string {
  if (key.length > 200) throw new ApiError(400, 'malformed')
  return key
}

const sha = (text: string) => createHash('sha256').update(text).digest('base64url')

export function respond(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}

/** The documented shape of every error of the API. What we did not expect is logged and shows only its reference. */
export function errorResponse(context: APIContext, error: unknown): Response {
  const t = translator(localeFor(context.request.headers.get('accept-language')))
  const say = (code: string, values = {}) =>
    isKey(`error.${code}`) ? t(`error.${code}` as never, values) : code
  if (error instanceof ApiError) {
    return respond(
      error.status,
      { error: { code: error.code, message: say(error.code, error.values) } },
      error.headers,
    )
  }
  if (isExpected(error)) {
    const fields =
      error instanceof Invalid && Object.keys(error.fields).length ? { fields: error.fields } : {}
    return respond(error.status, {
      error: { code: error.code, message: say(error.code, error.values), ...fields },
    })
  }
  const reference = randomUUID().slice(0, 8)
  context.locals.desk.log.error({ err: error, reference, path: context.url.pathname }, 'a request failed')
  return respond(500, { error: { code: 'unexpected', message: say('unexpected', { reference }), reference } })
}
