import { unzipSync, zipSync } from 'fflate'

/** Libraries stamp the moment of writing; `day` (YYYY-MM-DD) instead, so that the same input gives the same bytes. */
export const fixedDocx = (docx: Uint8Array, day: string): Uint8Array => {
  const properties = 'docProps/core.xml'
  // Folders are no parts of a package.
  const files = unzipSync(docx, { filter: ({ name }) => !name.endsWith('/') })
  const core = files[properties]
  const dated = core
    ? new TextDecoder()
        .decode(core)
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${day}T00:00:00Z`)
    : null
  return zipSync(dated === null ? files : { ...files, [properties]: new TextEncoder().encode(dated) }, {
    mtime: new Date(`${day}T12:00:00`),
  })
}
