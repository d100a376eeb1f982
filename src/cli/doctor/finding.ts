/** What an examination found: in order, worth knowing, or to be mended (and how). */
export type Finding = Readonly<{ about: string; state: 'ok' | 'note' | 'mend'; says: string; how?: string }>

export const ok = (about: string, says: string): Finding => ({ about, state: 'ok', says })
export const note = (about: string, says: string, how?: string): Finding => ({
  about,
  state: 'note',
  says,
  how,
})
export const mend = (about: string, says: string, how: string): Finding => ({
  about,
  state: 'mend',
  says,
  how,
})
