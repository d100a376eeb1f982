const FENCE = /^ {0,3}(`{3,}|~{3,})/
const INLINE = /(\]\()(<[^>\n]+>|[^\s()]+)/g
const DEFINED = /^( {0,3}\[[^\]\n]+\]:\s*)(\S+)/

/** Every link target of a Markdown text outside code blocks, replaced by what `replace` gives; null leaves it. */
export function replaceLinks(markdown: string, replace: (target: string) => string | null): string {
  let fence = ''
  return markdown
    .split('\n')
    .map((line) => {
      const mark = FENCE.exec(line)?.[1] ?? ''
      if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : ''
      if (fence) return line
      const swap = (_: string, before: string, target: string) =>
        before + (replace(target.replace(/^<|>$/g, '')) ?? target)
      return line.replace(INLINE, swap).replace(DEFINED, swap)
    })
    .join('\n')
}

/** Every link target of a Markdown text outside code blocks. */
export function linksOf(markdown: string): string[] {
  const targets: string[] = []
  replaceLinks(markdown, (target) => {
    targets.push(target)
    return null
  })
  return targets
}

/** A name as it stands on the disk. */
export function unescaped(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
