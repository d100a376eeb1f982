/** Typed arrays that grow: doubling keeps appending cheap, bytes a row stay fixed. */
type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

export function room<C extends Column>(column: C, size: number): C {
  if (column.length >= size) return column
  const next = new (column.constructor as new (length: number) => C)(Math.max(size, column.length * 2, 64))
  next.set(column as never)
  return next
}
