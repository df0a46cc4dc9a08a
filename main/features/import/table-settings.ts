import { basename } from 'node:path'
import type { ImportSettings, KeptSetting, KeptShape, TableSetting } from '../../../shared/import-settings.ts'
import { findHeader, type HeaderBlock, headerAt, headRows } from '../../../shared/sheet/find-header.ts'
import { cellText, type Sheet } from '../../../shared/sheet/sheet.ts'
import { unitOfTitles } from '../../../shared/sheet/unit-of-titles.ts'
import { shapeKey } from './shape-key.ts'

export const senderOf = (header: HeaderBlock): string | null => unitOfTitles(header.titles)

/** What a person has said of this table in this import. */
export const settingOf = (
  { tables }: ImportSettings,
  path: string,
  sheet: string,
  part: number,
): TableSetting | null =>
  tables.find(
    (one) =>
      (one.file === undefined || one.file === path || one.file === basename(path)) &&
      (one.sheet === undefined || one.sheet === sheet) &&
      (one.part === undefined || one.part === part),
  ) ?? null

/** The newest of this shape from the same sender, else from any. */
export const recall = (kept: readonly KeptShape[], header: HeaderBlock): KeptSetting | null => {
  if (kept.length === 0) return null
  const shape = shapeKey(header.columns)
  const sender = senderOf(header) ?? ''
  const known = kept.filter((one) => one.shape === shape)
  return (known.find((one) => one.sender === sender) ?? known[0])?.setting ?? null
}

/** The header that was pointed at, else one that was met before, else the row with the most known headers. */
export const headerOf = (
  sheet: Sheet,
  told: TableSetting | null,
  kept: readonly KeptShape[],
  isKnown: (text: string) => boolean,
): HeaderBlock | null => {
  if (told?.headerRow !== undefined) return headerAt(sheet, told.headerRow - 1, isKnown)
  const found = findHeader(sheet, isKnown)
  if (told?.fresh || kept.length === 0 || (found && recall(kept, found))) return found
  for (const [at, row] of headRows(sheet).entries()) {
    if (row.filter((cell) => cellText(cell) !== '').length < 2) continue
    const header = headerAt(sheet, at, isKnown)
    if (recall(kept, header)) return header
  }
  return found
}

/** What is said now counts more than what is remembered; of columns and values each by itself. */
export const settled = (kept: KeptSetting | null, told: TableSetting | null): TableSetting => {
  if (!kept || !told) return told ?? kept ?? {}
  // Columns of another type of record mean nothing here.
  if (told.as !== undefined && told.as !== kept.as) return told
  const columns = [...(kept.columns ?? [])].filter(
    (one) => !told.columns?.some(({ column }) => column === one.column),
  )
  const values = [...(kept.values ?? [])].filter(
    (one) => !told.values?.some(({ column, written }) => column === one.column && written === one.written),
  )
  return {
    ...kept,
    ...told,
    columns: [...columns, ...(told.columns ?? [])],
    values: [...values, ...(told.values ?? [])],
  }
}
