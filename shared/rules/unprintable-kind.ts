/** Formats that people send and that cannot be printed as they are: each has a remedy of its own. */
export type UnprintableKind = 'heic' | 'ofd' | 'tiff' | 'office'

const kindOfExtension: Readonly<Record<string, UnprintableKind>> = {
  heic: 'heic',
  heif: 'heic',
  ofd: 'ofd',
  tif: 'tiff',
  tiff: 'tiff',
  doc: 'office',
  docx: 'office',
  wps: 'office',
  xls: 'office',
  xlsx: 'office',
  et: 'office',
}

/** By the extension of a file's name; null for what can be printed, or is of no format that we know a remedy for. */
export const unprintableKind = (fileName: string): UnprintableKind | null =>
  kindOfExtension[/\.([a-z]+)$/u.exec(fileName.toLowerCase())?.[1] ?? ''] ?? null
