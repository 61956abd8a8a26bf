// Does a text stand somewhere in these files, in whatever plain way a program may have written it?
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The ways in which a text is written without being encrypted: as it is, escaped for JSON or an address, UTF-16, hex, base64. */
function waysToWrite(text: string): readonly Buffer[] {
  const json = JSON.stringify(text).slice(1, -1)
  const escaped = [...text].map((sign) => (sign < '\u0080' ? sign : `\\u${hex4(sign)}`)).join('')
  const plain = [text, text.normalize('NFD'), json, escaped, encodeURIComponent(text)]
  const bytes = Buffer.from(text, 'utf8')
  return [
    ...[...new Set(plain)].map((one) => Buffer.from(one, 'utf8')),
    Buffer.from(text, 'latin1'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    ...[0, 1, 2].map((before) => Buffer.from(insideBase64(bytes, before))),
  ]
}

const hex4 = (sign: string) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')

/** Base64 of a longer text holds this, when so many bytes (modulo three) stand before it: the signs at both ends depend on the neighbours. */
function insideBase64(bytes: Buffer, before: number): string {
  const whole = Math.floor((before + bytes.length) / 3) * 4
  const first = Math.ceil((before * 8) / 6)
  return Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .slice(first, whole)
}

/** `file: text` for every text that stands in a file. */
export function found(texts: readonly string[], files: readonly string[]): readonly string[] {
  const needles = texts.map((text) => ({ text, ways: waysToWrite(text) }))
  return files.flatMap((file) => {
    const content = readFileSync(file)
    return needles.filter(({ ways }) => ways.some((way) => content.includes(way))).map(({ text }) => `${file}: ${text}`)
  })
}

/** All files in a folder whose name fits, at any depth. */
export function filesIn(folder: string, name = /./): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && name.test(path))
}
