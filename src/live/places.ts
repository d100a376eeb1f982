/** Most open streams: of one person, of one address, of this process. */
const MOST = { person: 5, address: 50, all: 5000 }

const open = new Map<string, number>()

/** Takes a place for a stream, or null when there is none left; call the result once when the stream has ended. */
export function counted(personId: string | null, address: string): (() => void) | null {
  const places = [
    ['all', MOST.all],
    personId ? [`person:${personId}`, MOST.person] : [`address:${address}`, MOST.address],
  ] as [string, number][]
  if (places.some(([name, most]) => (open.get(name) ?? 0) >= most)) return null
  for (const [name] of places) open.set(name, (open.get(name) ?? 0) + 1)
  let left = false
  return () => {
    if (left) return
    left = true
    for (const [name] of places) {
      const rest = (open.get(name) ?? 1) - 1
      if (rest > 0) open.set(name, rest)
      else open.delete(name)
    }
  }
}
