import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { type ReceivedLetter, readLetter } from './letter.ts'

/** A real SMTP server on a free port that keeps what it is sent. */
export type Mailbox = Readonly<{
  /** For SMTP_URL. */
  url: string
  letters: readonly ReceivedLetter[]
  /** Resolves with the first letter to this address that fits, also with one that is there already. Rejects after `patience` ms. */
  letterTo(
    address: string,
    fits?: (letter: ReceivedLetter) => boolean,
    patience?: number,
  ): Promise<ReceivedLetter>
  /** Refuses the next `count` letters for now (451), as a busy server does. */
  refuseNext(count: number): void
  clear(): void
  close(): Promise<void>
}>

export async function openMailbox(): Promise<Mailbox> {
  const letters: ReceivedLetter[] = []
  const waiting = new Set<() => void>()
  let refusing = 0

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('end', () => {
        if (refusing > 0) {
          refusing -= 1
          return done(Object.assign(new Error('Come back later'), { responseCode: 451 }))
        }
        const { mailFrom, rcptTo } = session.envelope
        letters.push({
          ...readLetter(Buffer.concat(chunks).toString('latin1')),
          to: rcptTo.map((to) => to.address),
          from: mailFrom ? mailFrom.address : '',
        })
        for (const look of waiting) look()
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    letterTo: (address, fits = () => true, patience = 15_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const letter = letters.find((each) => each.to.includes(address) && fits(each))
          if (!letter) return
          waiting.delete(look)
          clearTimeout(timer)
          resolve(letter)
        }
        const timer = setTimeout(() => {
          waiting.delete(look)
          const there = letters.map((each) => `${each.to}: ${each.subject}`).join('\n') || 'none'
          reject(new Error(`No fitting letter to ${address} within ${patience} ms. There are:\n${there}`))
        }, patience)
        waiting.add(look)
        look()
      }),
    refuseNext: (count) => {
      refusing = count
    },
    clear: () => {
      letters.length = 0
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
