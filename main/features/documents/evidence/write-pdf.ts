/** A page made of one image that fills it. `place` maps the unit square onto the page (PDF 32000-1, 8.3.4). */
export interface ImagePage {
  readonly widthPt: number
  readonly heightPt: number
  readonly place: readonly [number, number, number, number, number, number]
  readonly image: {
    readonly width: number
    readonly height: number
    readonly data: Uint8Array
    readonly filter: 'DCTDecode' | 'FlateDecode'
    readonly colours: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK'
    /** Adobe's CMYK JPEGs are stored inverted. */
    readonly inverted?: boolean
  }
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))
const number = (value: number): string => String(Math.round(value * 1000) / 1000)

const imageObject = ({ image }: ImagePage): readonly Uint8Array[] => {
  const decode = image.inverted ? ' /Decode [1 0 1 0 1 0 1 0]' : ''
  const head =
    `<< /Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace /${image.colours}` +
    ` /BitsPerComponent 8 /Filter /${image.filter}${decode} /Length ${image.data.length} >>\nstream\n`
  return [ascii(head), image.data, ascii('\nendstream')]
}

const streamObject = (content: string): string =>
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

/** Objects 1 catalogue, 2 page tree, then page, content and image of each page. No dates, no ids: same bytes always. */
const objects = (pages: readonly ImagePage[]): readonly (readonly Uint8Array[])[] => {
  const kids = pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ')
  return [
    [ascii('<< /Type /Catalog /Pages 2 0 R >>')],
    [ascii(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)],
    ...pages.flatMap((page, i) => [
      [
        ascii(
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${number(page.widthPt)} ${number(page.heightPt)}]` +
            ` /Resources << /XObject << /I ${5 + i * 3} 0 R >> >> /Contents ${4 + i * 3} 0 R >>`,
        ),
      ],
      [ascii(streamObject(`q ${page.place.map(number).join(' ')} cm /I Do Q`))],
      imageObject(page),
    ]),
  ]
}

/** A PDF 1.7 of pages that are one image each; JPEG data goes in as it is, nothing is decoded. */
export const writeImagePdf = (pages: readonly ImagePage[]): Uint8Array => {
  const parts: Uint8Array[] = [ascii('%PDF-1.7\n%'), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a)]
  let length = parts.reduce((sum, part) => sum + part.length, 0)
  const offsets: number[] = []
  const add = (part: Uint8Array): void => {
    parts.push(part)
    length += part.length
  }
  for (const [i, body] of objects(pages).entries()) {
    offsets.push(length)
    add(ascii(`${i + 1} 0 obj\n`))
    for (const part of body) add(part)
    add(ascii('\nendobj\n'))
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = offsets.length + 1
  const start = length
  add(ascii(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n`))
  add(ascii(`startxref\n${start}\n%%EOF\n`))
  const pdf = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    pdf.set(part, at)
    at += part.length
  }
  return pdf
}
