/** An answer that is not about a record: the request itself cannot be served. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>
  readonly values: Record<string, string | number>
  constructor(
    status: number,
    code: string,
    headers: Record<string, string> = {},
    values: Record<string, string | number> = {},
  ) {
    super(code)
    this.status = status
    this.code = code
    this.headers = headers
    this.values = values
  }
}
