import type { APIContext } from 'astro'
import { answerApi } from '#doors/api.ts'
import { readBearer } from '#people/bearer.ts'
import type { Desk } from '#work/desk.ts'
import { endpoints } from '../../src/endpoints.ts'
import type { Sent } from './endpoint-requests.ts'

export type Asked = Readonly<{ status: number; text: string; headers: Headers }>

/** Sends a request of the API to the same door as the site's, with the token as its only proof. */
export async function askApi(
  desk: Desk,
  endpoint: string,
  token: string | null,
  sent: Sent,
  more: Record<string, string> = {},
  clientAddress = '127.0.0.1',
): Promise<Asked> {
  const [method = 'GET', pattern = ''] = endpoint.split(' ')
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(sent.params?.[name] ?? '')),
  )
  const url = new URL(`/api/v1${path}`, desk.config.url)
  for (const [name, value] of Object.entries(sent.query ?? {})) url.searchParams.set(name, value)
  const raw =
    sent.body === undefined ? null : typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body)
  const authorization = token === null ? null : `Bearer ${token}`
  const headers = {
    ...(raw === null ? {} : { 'content-type': 'application/json' }),
    ...(authorization ? { authorization } : {}),
    ...more,
  }
  const request = new Request(url, { method, headers, ...(raw === null ? {} : { body: raw }) })
  const bearer = await readBearer(desk, authorization)
  const context = {
    url,
    request,
    locals: { desk, bearer, clientAddress },
  } as unknown as APIContext
  const answer = await answerApi(context, endpoints)
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}
