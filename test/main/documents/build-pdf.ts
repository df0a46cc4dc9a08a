/** A PDF from its objects' bodies, written by hand: what office programs and seal software make of a page. */
export const buildPdf = (objects: readonly string[]): Uint8Array => {
  let pdf = '%PDF-1.7\n'
  const offsets = objects.map((body, i) => {
    const at = pdf.length
    pdf += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = pdf.length
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  pdf += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(pdf, (c) => c.charCodeAt(0))
}

const stream = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`

interface PageParts {
  readonly content: string
  /** Entries of the page dictionary beyond type, parent, contents. */
  readonly entries?: string
  readonly catalogue?: string
  /** Objects 5 and on. */
  readonly more?: readonly string[]
}

/** One A4 page: objects 1 catalogue, 2 page tree, 3 page, 4 content, 5… the given ones. */
export const onePagePdf = ({ content, entries = '', catalogue = '', more = [] }: PageParts): Uint8Array =>
  buildPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${entries} >>`,
    stream(content),
    ...more,
  ])

/** A blue bar along the left edge; the upper half of it is dark. */
const bar = '0 0 1 rg 20 20 60 800 re f 0 0 0.4 rg 20 420 60 400 re f'

/** A red seal that is an annotation only, without the print flag. */
export const sealedPdf = (): Uint8Array =>
  onePagePdf({
    content: bar,
    entries: '/Annots [5 0 R]',
    more: [
      '<< /Type /Annot /Subtype /Stamp /Rect [300 300 450 450] /F 0 /AP << /N 6 0 R >> >>',
      stream('1 0 0 rg 0 0 100 100 re f', '/Type /XObject /Subtype /Form /BBox [0 0 100 100]'),
    ],
  })

/** A filled-in text field that leaves drawing to the reader. */
export const formPdf = (): Uint8Array =>
  onePagePdf({
    content: bar,
    catalogue:
      '/AcroForm << /Fields [5 0 R] /NeedAppearances true /DA (/Helv 24 Tf 0 g) /DR << /Font << /Helv 6 0 R >> >> >>',
    entries: '/Annots [5 0 R]',
    more: [
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (FILLED IN) /DA (/Helv 24 Tf 0 g) /Rect [200 600 500 640] /F 4 /P 3 0 R >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ],
  })

/** Turned by a quarter, clockwise: the bar is along the top. */
export const rotatedPdf = (): Uint8Array => onePagePdf({ content: bar, entries: '/Rotate 90' })

const helvetica = '/Resources << /Font << /F 5 0 R >> >>'
const helveticaFont = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** Text in a font that the file does not bring along. */
export const noFontPdf = (): Uint8Array =>
  onePagePdf({
    content: `${bar} BT /F 40 Tf 150 500 Td (PLAIN TEXT) Tj ET`,
    entries: helvetica,
    more: [helveticaFont],
  })

/** The same text as text recognition leaves it: there, but not drawn. */
export const recognisedPdf = (): Uint8Array =>
  onePagePdf({
    content: `${bar} BT 3 Tr /F 40 Tf 150 500 Td (PLAIN TEXT) Tj ET`,
    entries: helvetica,
    more: [helveticaFont],
  })

/** Only the left half of the paper is the page. */
export const croppedPdf = (): Uint8Array => onePagePdf({ content: bar, entries: '/CropBox [0 0 297 842]' })

export interface ScanPage {
  readonly data: Uint8Array
  /** Entries of the picture's dictionary: size, colours, filter. */
  readonly picture: string
  /** Entries of the page's dictionary. */
  readonly entries?: string
  /** The page has a red seal that is only an annotation. */
  readonly sealed?: boolean
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** A page for each picture, which fills it, as scanners write them. */
export const scansPdf = (pages: readonly ScanPage[]): Uint8Array => {
  const kids = pages.map((_, i) => `${3 + i * 5} 0 R`).join(' ')
  return buildPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...pages.flatMap(({ data, picture, entries = '', sealed = false }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + i * 5} 0 R ${entries}` +
        ` /Resources << /XObject << /I ${5 + i * 5} 0 R >> >> ${sealed ? `/Annots [${6 + i * 5} 0 R]` : ''} >>`,
      stream('q 595 0 0 842 0 0 cm /I Do Q'),
      stream(latin1(data), `/Type /XObject /Subtype /Image ${picture}`),
      `<< /Type /Annot /Subtype /Stamp /Rect [300 300 450 450] /F 0 /AP << /N ${7 + i * 5} 0 R >> >>`,
      stream('1 0 0 rg 0 0 100 100 re f', '/Type /XObject /Subtype /Form /BBox [0 0 100 100]'),
    ]),
  ])
}

/** Dictionary entries of a JPEG of three components. */
export const jpegPicture = (width: number, height: number): string =>
  `/Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`
