// How is a table written in Markdown?

export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)]
}

const cell = (text: string) => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')

/** `from`: the folder of the document, from the root. */
export function link(text: string, to: string, from = ''): string {
  return `[${text}](${'../'.repeat(from === '' ? 0 : from.split('/').length)}${to})`
}

export const document = (...lines: readonly string[]) => `${lines.join('\n')}\n`
