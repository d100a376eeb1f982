const LETTERS: Record<string, string> = { đ: 'd', ø: 'o', ł: 'l', ı: 'i', '’': "'" }

/** Lower case without marks, unit for unit: offsets in the result are offsets in the text (which is best in NFC). */
export function fold(text: string): string {
  return text.replace(/[^\x20-\x7e\n]|[A-Z]/g, (letter) => {
    const low = letter.toLowerCase()
    const plain = LETTERS[low] ?? low.normalize('NFD')[0] ?? letter
    return plain.length === letter.length ? plain : letter
  })
}
