// How does a letter look on paper? One tagged PDF: title, reading order and language are in the file, for whoever reads it with a screen reader.
import PDFDocument from 'pdfkit'
import { inWords } from '../../domain/dates/in-words.ts'
import type { Letter } from '../../domain/wi2021/traject/messages.ts'

export type Addressee = { readonly naam: string; readonly adres: readonly string[] }

const MARGIN = 71 // 25 mm

/** The letter as the bytes of a PDF. `kenmerk` is how we find it back; it holds no personal data. */
export function renderLetter(letter: Letter, addressee: Addressee, kenmerk: string): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    info: {
      Title: letter.titel,
      Creator: 'Inburgeringsregie',
      CreationDate: new Date(`${letter.dagtekening}T12:00:00Z`),
    },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  write(doc, letter, addressee, kenmerk)
  doc.end()
  return done
}

function write(doc: PDFKit.PDFDocument, letter: Letter, { naam, adres }: Addressee, kenmerk: string): void {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const block = (tag: 'H1' | 'H2' | 'P', text: string, size = 11, gap = 0.6) => {
    root.add(
      doc.struct(tag, {}, () => {
        doc
          .font(tag === 'P' ? 'Helvetica' : 'Helvetica-Bold')
          .fontSize(size)
          .text(printable(text), { lineGap: 2 })
      }),
    )
    doc.moveDown(gap)
  }

  block('P', letter.afzender, 11, 2)
  for (const line of [naam, ...adres]) block('P', line, 11, 0)
  doc.moveDown(2)
  block('P', `Datum: ${inWords(letter.dagtekening)}`, 11, 0)
  block('P', `Ons kenmerk: ${kenmerk}`, 11, 1.5)
  block('H1', letter.titel, 15, 1)
  for (const alinea of letter.alineas) block('P', alinea)
  if (letter.gronden.length > 0) {
    block('H2', 'Waarop dit rust', 12, 0.3)
    for (const grond of letter.gronden) block('P', grond, 11, 0.2)
    doc.moveDown(0.6)
  }
  if (letter.rechtsmiddel) {
    block('H2', 'Bent u het er niet mee eens?', 12, 0.3)
    block('P', remedy[letter.rechtsmiddel.soort](inWords(letter.rechtsmiddel.laatsteDag)))
  }
  root.end()
}

/** Awb 3:45 and 6:23: by whom, until when and where. */
const remedy: Readonly<Record<NonNullable<Letter['rechtsmiddel']>['soort'], (day: string) => string>> = {
  bezwaar: (day) =>
    `U kunt bezwaar maken tot en met ${day}. Schrijf in uw bezwaar uw naam en adres, ` +
    'de datum, tegen welk besluit u bezwaar maakt en waarom. Zet uw handtekening eronder. ' +
    'Stuur het naar de organisatie die dit besluit nam en noem het kenmerk van deze brief.',
  beroep: (day) =>
    `U kunt in beroep gaan bij de rechtbank tot en met ${day}. Schrijf in uw beroepschrift uw naam en adres, ` +
    'de datum, tegen welk besluit u in beroep gaat en waarom. Zet uw handtekening eronder en stuur een kopie van deze brief mee.',
}

const BEYOND: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
}

/** The font at hand knows Western European letters; a letter beyond those loses its mark rather than turning into another sign. */
export function printable(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      if (
        /[\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac\u0152\u0153\u0160\u0161\u0178\u017d\u017e]/.test(
          sign,
        )
      )
        return sign
      const bare = BEYOND[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, '')
      return /^[\u0020-\u007e]+$/.test(bare) ? bare : '?'
    })
    .join('')
}
