import { type Pdfium, scratch } from './pdfium.ts'

const textObject = 1
const formObject = 5
/** Text rendering mode 3: the layer that text recognition lays over a scan (ISO 32000-1, 9.3.6). */
const invisible = 3

const fontName = (m: Pdfium, font: number): string => {
  const length = m.FPDFFont_GetBaseFontName(font, 0, 0)
  if (length <= 1) return '?'
  return scratch(m, length, (at) => {
    m.FPDFFont_GetBaseFontName(font, at, length)
    return m.pdfium.UTF8ToString(at)
  })
}

const lacksFont = (m: Pdfium, text: number): boolean => {
  const font = m.FPDFTextObj_GetFont(text)
  return font !== 0 && m.FPDFFont_GetIsEmbedded(font) === 0
}

const objectsOf = (m: Pdfium, page: number): readonly number[] =>
  Array.from({ length: m.FPDFPage_CountObjects(page) }, (_, i) => m.FPDFPage_GetObject(page, i))

const textsIn = (m: Pdfium, object: number): readonly number[] => {
  const type = m.FPDFPageObj_GetType(object)
  if (type === textObject) return [object]
  if (type !== formObject) return []
  const inside = Array.from({ length: m.FPDFFormObj_CountObjects(object) }, (_, i) =>
    m.FPDFFormObj_GetObject(object, i),
  )
  return inside.flatMap((child) => textsIn(m, child))
}

/** Names of fonts that visible text of the page uses and the file does not bring along. */
export const notEmbeddedFonts = (m: Pdfium, page: number): readonly string[] => {
  const visible = objectsOf(m, page)
    .flatMap((object) => textsIn(m, object))
    .filter((text) => m.FPDFTextObj_GetTextRenderMode(text) !== invisible && lacksFont(m, text))
  return [...new Set(visible.map((text) => fontName(m, m.FPDFTextObj_GetFont(text))))]
}

/** Takes the recognised text with fonts not brought along off a scan; true when there was some. */
export const dropInvisibleText = (m: Pdfium, page: number): boolean => {
  const unseen = objectsOf(m, page).filter(
    (object) =>
      m.FPDFPageObj_GetType(object) === textObject &&
      m.FPDFTextObj_GetTextRenderMode(object) === invisible &&
      lacksFont(m, object),
  )
  for (const object of unseen) {
    m.FPDFPage_RemoveObject(page, object)
    m.FPDFPageObj_Destroy(object)
  }
  return unseen.length > 0 && m.FPDFPage_GenerateContent(page)
}
