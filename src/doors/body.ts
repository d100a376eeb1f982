import { Readable } from 'node:stream'
import busboy from 'busboy'
import { Invalid } from '#work/errors.ts'

export type Upload = { field: string; name: string; type: string; stream: Readable }
export type Stage = (upload: Upload) => Promise<string>

/** The fields of a form: each name with all its values, files as the ids they were staged under. */
export class Fields {
  readonly #values: Map<string, string[]>
  constructor(values: Map<string, string[]>) {
    this.#values = values
  }
  /** The value of a field that may be there once; an empty text counts as not there. */
  text(name: string): string | undefined {
    return this.#values.get(name)?.[0] || undefined
  }
  /** The value as it was typed, for showing it again. */
  raw(name: string): string {
    return this.#values.get(name)?.[0] ?? ''
  }
  all(name: string): string[] {
    return this.#values.get(name)?.filter(Boolean) ?? []
  }
  has(name: string): boolean {
    return this.#values.has(name)
  }
  entries(): [string, string][] {
    return [...this.#values].map(([name, [value = '']]) => [name, value])
  }
}

const LIMITS = {
  fieldSize: 1024 * 1024,
  fields: 200,
  fileSize: 10 * 1024 * 1024,
  files: 10,
  fieldNameSize: 200,
}

/** Reads a form of either kind. Files are streamed to `stage`, never held in memory. Throws `Invalid` past the limits. */
export async function readForm(request: Request, stage: Stage | null): Promise<Fields> {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const text = await request.text()
    if (text.length > LIMITS.fieldSize) throw new Invalid({ '*': ['error.field.too_long'] })
    return new Fields(grouped(new URLSearchParams(text)))
  }
  if (!type.startsWith('multipart/form-data') || !request.body) return new Fields(new Map())
  return readMultipart(request, type, stage)
}

function grouped(pairs: Iterable<[string, string]>): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), normal(value)])
  return values
}

// Browsers send line breaks as CR LF.
const normal = (value: string) => value.replace(/\r\n?/g, '\n')

async function readMultipart(request: Request, type: string, stage: Stage | null): Promise<Fields> {
  const pairs: [string, string][] = []
  const staged: Promise<void>[] = []
  const parser = busboy({ headers: { 'content-type': type }, limits: LIMITS, defParamCharset: 'utf8' })
  await new Promise<void>((resolve, reject) => {
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated) reject(new Invalid({ [name]: ['error.field.too_long'] }))
      pairs.push([name, value])
    })
    parser.on('file', (field, stream, info) => {
      if (!info.filename || !stage) {
        stream.resume()
        return
      }
      let cut = false
      stream.on('limit', () => {
        cut = true
      })
      staged.push(
        stage({ field, name: info.filename, type: info.mimeType, stream }).then((id) => {
          if (cut) throw new Invalid({ [field]: ['doors.file_too_large'] })
          pairs.push([field, id])
        }),
      )
    })
    parser.on('filesLimit', () => reject(new Invalid({ files: ['doors.too_many_files'] })))
    parser.on('fieldsLimit', () => reject(new Invalid({ '*': ['error.field.too_long'] })))
    parser.on('error', reject)
    parser.on('close', resolve)
    // biome-ignore lint/style/noNonNullAssertion: checked by the caller
    Readable.fromWeb(request.body! as never)
      .on('error', reject)
      .pipe(parser)
  })
  await Promise.all(staged)
  return new Fields(grouped(pairs))
}
