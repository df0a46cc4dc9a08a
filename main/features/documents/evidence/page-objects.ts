import type { Pdfium } from './pdfium.ts'

/** FPDF_PAGEOBJ_… of fpdf_edit.h. */
export const objectTypes = { text: 1, image: 3, form: 5 } as const

const inside = (m: Pdfium, object: number): readonly number[] =>
  m.FPDFPageObj_GetType(object) === objectTypes.form
    ? Array.from({ length: m.FPDFFormObj_CountObjects(object) }, (_, i) =>
        m.FPDFFormObj_GetObject(object, i),
      ).flatMap((child) => inside(m, child))
    : [object]

/** What the page itself draws, as it stands in its content. */
export const objectsOf = (m: Pdfium, page: number): readonly number[] =>
  Array.from({ length: m.FPDFPage_CountObjects(page) }, (_, i) => m.FPDFPage_GetObject(page, i))

/** The same, with forms (XObjects drawn as a whole) opened. */
export const innerObjectsOf = (m: Pdfium, page: number): readonly number[] =>
  objectsOf(m, page).flatMap((object) => inside(m, object))

/** What the annotations of the page draw: seals, signatures, fields. `use` runs while the annotation is open. */
export const eachAnnotationObject = (m: Pdfium, page: number, use: (object: number) => void): void => {
  for (let i = 0; i < m.FPDFPage_GetAnnotCount(page); i++) {
    const annotation = m.FPDFPage_GetAnnot(page, i)
    if (annotation === 0) continue
    for (let n = 0; n < m.FPDFAnnot_GetObjectCount(annotation); n++) {
      for (const object of inside(m, m.FPDFAnnot_GetObject(annotation, n))) use(object)
    }
    m.FPDFPage_CloseAnnot(annotation)
  }
}
