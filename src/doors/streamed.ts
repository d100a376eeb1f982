/** An answer whose text is written while it is sent: a long list is never in memory as a whole. */
export function streamed(chunks: AsyncGenerator<string>, type: string): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await chunks.return(undefined)
    },
  })
  return new Response(body, { headers: { 'Content-Type': type } })
}
