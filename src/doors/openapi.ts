import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'

type Json = Record<string, unknown>

const error = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string' },
        fields: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
        reference: { type: 'string' },
      },
    },
  },
}

const words: Record<number, string> = {
  400: 'Malformed',
  401: 'No token, or one that is not valid',
  403: 'Seen, but not allowed',
  404: 'Not here, or not for this person',
  409: 'Somebody was faster, or the state does not allow it',
  413: 'A body of more than 256 KB',
  415: 'A body that is not application/json',
  422: 'Fields to mend',
  429: 'Too many; see Retry-After',
  500: 'Our fault; the reference finds it in the log',
}

/** The OpenAPI 3.1 document of all endpoints, made from the schemas that check the requests. */
export function openApi(endpoints: readonly Endpoint[], url: URL, title: string): Json {
  const paths: Record<string, Json> = {}
  for (const one of endpoints)
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: operation(one) }
  return {
    openapi: '3.1.0',
    info: {
      title,
      version: '1',
      description: 'Errors are {"error":{"code","message","fields"?,"reference"?}}.',
    },
    servers: [{ url: new URL('/api/v1', url).href }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: error },
    },
    paths,
  }
}

function operation(one: Endpoint): Json {
  return {
    operationId: `${one.method.toLowerCase()}${one.path.replace(/[^a-z]+(\w)?/gi, (_, letter = '') => letter.toUpperCase())}`,
    summary: one.summary,
    tags: [one.tag],
    security: one.open ? [{}, { token: [] }] : [{ token: [] }],
    parameters: [
      ...parameters(one.params, 'path'),
      ...parameters(one.query, 'query'),
      ...(one.method === 'POST'
        ? [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              schema: { type: 'string', maxLength: 200 },
            },
          ]
        : []),
    ],
    ...(one.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(one.body, 'input') } },
          },
        }
      : {}),
    responses: {
      [one.status]: {
        description: 'Done',
        ...(one.answer
          ? { content: { 'application/json': { schema: schemaOf(one.answer, 'output') } } }
          : {}),
      },
      ...Object.fromEntries(
        Object.entries(words).map(([status, description]) => [
          status,
          {
            description,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
          },
        ]),
      ),
    },
  }
}

function parameters(schema: z.ZodType, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: one,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}
