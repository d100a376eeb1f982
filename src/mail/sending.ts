import { createTransport, type Transporter } from 'nodemailer'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'mail.send': { letterId: string }
  }
}

const transports = new WeakMap<Desk, Transporter>()

function transportOf(desk: Desk, url: string): Transporter {
  let transport = transports.get(desk)
  if (!transport) {
    transport = createTransport({
      url,
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    } as never)
    transports.set(desk, transport)
  }
  return transport
}

/** Sends one letter of the outbox. Without `SMTP_URL` it stays there, where the administrator reads it, and the log says so. */
export const sendLetter = job({
  kind: 'mail.send',
  attempts: 12,
  run: async (desk, { letterId }) => {
    const letter = await desk.reader
      .selectFrom('letter')
      .selectAll()
      .where('id', '=', letterId)
      .where('sent_at', 'is', null)
      .executeTakeFirst()
    if (!letter) return
    const { smtpUrl, mailFrom } = desk.config
    if (!smtpUrl) {
      desk.log.warn(
        { letter: letterId, kind: letter.kind },
        'SMTP_URL is not set: the letter waits in the outbox',
      )
      return
    }
    try {
      await transportOf(desk, smtpUrl).sendMail({
        from: mailFrom,
        to: { name: '', address: letter.to_email },
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        messageId: letter.message_id,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Sagot': letter.kind },
      })
    } catch (error) {
      await note(desk, letterId, {
        failed_at: new Date(desk.clock()).toISOString(),
        last_error: String(error).slice(0, 500),
      })
      throw error
    }
    await note(desk, letterId, {
      sent_at: new Date(desk.clock()).toISOString(),
      failed_at: null,
      last_error: null,
    })
  },
})

function note(
  desk: Desk,
  id: string,
  values: { sent_at?: string; failed_at: string | null; last_error: string | null },
): Promise<unknown> {
  return write(desk, systemActor('mail'), (work) =>
    work.db.updateTable('letter').set(values).where('id', '=', id).execute(),
  )
}
