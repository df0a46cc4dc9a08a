import { innerObjectsOf, objectsOf, objectTypes } from './page-objects.ts'
import { type Pdfium, scratch } from './pdfium.ts'

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

/** Names of fonts that visible text of the page uses and the file does not bring along. */
export const notEmbeddedFonts = (m: Pdfium, page: number): readonly string[] => {
  const visible = innerObjectsOf(m, page)
    .filter((object) => m.FPDFPageObj_GetType(object) === objectTypes.text)
    .filter((text) => m.FPDFTextObj_GetTextRenderMode(text) !== invisible && lacksFont(m, text))
  return [...new Set(visible.map((text) => fontName(m, m.FPDFTextObj_GetFont(text))))]
}

/** Takes the recognised text with fonts not brought along off a scan; true when there was some. */
export const dropInvisibleText = (m: Pdfium, page: number): boolean => {
  const unseen = objectsOf(m, page).filter(
    (object) =>
      m.FPDFPageObj_GetType(object) === objectTypes.text &&
      m.FPDFTextObj_GetTextRenderMode(object) === invisible &&
      lacksFont(m, object),
  )
  for (const object of unseen) {
    m.FPDFPage_RemoveObject(page, object)
    m.FPDFPageObj_Destroy(object)
  }
  return unseen.length > 0 && m.FPDFPage_GenerateContent(page)
}
