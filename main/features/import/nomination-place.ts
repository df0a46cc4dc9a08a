import type { PackFormField, RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import type { SheetPlace } from '../../../shared/sheet/detect-sheet.ts'
import { findCategory, findYear } from '../../../shared/sheet/find-category.ts'
import type { HeaderBlock } from '../../../shared/sheet/find-header.ts'

/** Where a table stands: what it says of itself around its rows. */
export interface TablePlace {
  readonly sheet: string
  readonly header: HeaderBlock
  readonly place: SheetPlace
}

/** Texts that tell what a table is about, the nearest to its rows first. */
const textsOf = ({ sheet, header, place }: TablePlace): readonly string[] => [
  sheet,
  ...header.titles,
  place.fileName,
  place.folder,
]

/** Year of the cycle a table belongs to: the one asked for, else the one it names, else this year's. */
export const cycleYearOf = (
  table: TablePlace,
  { year, today }: { readonly year: number | null; readonly today: string },
): number => year ?? findYear(textsOf(table)) ?? Number(today.slice(0, 4))

/** Category that the names around a table give to all its rows. */
export const categoryOf = (table: TablePlace, pack: RulePack): string | null =>
  findCategory(textsOf(table), pack)

/** Questions of the pack that columns of the table may answer. */
export const formOf = (table: TablePlace, pack: RulePack): readonly PackFormField[] => {
  const category = categoryOf(table, pack)
  return pack.categories.filter((one) => category === null || one.id === category).flatMap((one) => one.form)
}
