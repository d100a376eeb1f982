import { randomUUID } from 'node:crypto'

export type Wanted = Readonly<{ key: string; subject: string; word: string }>
export type Acknowledged = Wanted &
  Readonly<{ answer: { number: number; id: string } & Record<string, unknown> }>

/** Letters only, so that every search takes it for one word. */
export function oneWord(): string {
  return `kw${randomUUID()
    .replace(/[^0-9a-f]/g, '')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`
}

/** Sends one ticket as other systems do; null when no answer came. */
export async function send(
  url: string,
  token: string,
  wanted: Wanted,
): Promise<{ status: number; text: string } | null> {
  try {
    const answer = await fetch(`${url}/api/v1/tickets`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': wanted.key,
      },
      body: JSON.stringify({
        subject: wanted.subject,
        text: `Please look at ${wanted.word}`,
        requester: { email: 'crew@mail.example' },
      }),
    })
    return { status: answer.status, text: await answer.text() }
  } catch {
    return null
  }
}

/** Clients that send one ticket after the other and note each 201, until no answer comes any more. `began` is told of the first. */
export async function crowd(url: string, token: string, clients: number, began: () => void) {
  const acknowledged: Acknowledged[] = []
  const lost: Wanted[] = []
  const refused: string[] = []
  const client = async () => {
    for (;;) {
      const word = oneWord()
      const wanted = { key: randomUUID(), subject: `Question ${word}`, word }
      const answer = await send(url, token, wanted)
      if (answer?.status === 201) {
        acknowledged.push({ ...wanted, answer: JSON.parse(answer.text) })
        began()
      } else if (answer) refused.push(`${answer.status} ${answer.text}`)
      else {
        lost.push(wanted)
        return
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { acknowledged, lost, refused }
}
