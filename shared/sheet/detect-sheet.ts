import type { RecordType } from '../record/record-type-name.ts'
import { recordDefinitions } from '../records/record-definitions.ts'
import type { PackFormField } from '../rule-packs/rule-pack.ts'
import { titleKey } from '../text/title-key.ts'
import type { HeaderBlock } from './find-header.ts'
import { headerKeys } from './header-keys.ts'
import { benefitHeader, type Vocabulary, vocabularyOf } from './header-vocabulary.ts'
import { mapColumns } from './map-columns.ts'
import { readChoice } from './read-choice.ts'
import { cellText, type Sheet } from './sheet.ts'
import { type SheetTrait, type SheetType, sheetTraits } from './sheet-traits.ts'
import { studioOfTitles } from './studio-of-titles.ts'

export interface DetectedSheet {
  readonly type: SheetType
  readonly header: HeaderBlock
}

const criterionHeader = /[（(]\s*(?:满分)?\s*\d+(\.\d+)?\s*分\s*[）)]|\d\s*分$/u

export const isCriterionHeader = (header: string): boolean => criterionHeader.test(header)

/** Fields that the columns of a sheet fill; benefit years count as the field `benefits`. */
const filledFields = (header: HeaderBlock, words: Vocabulary, benefits: boolean): ReadonlySet<string> =>
  new Set(
    mapColumns(header.columns, words, benefits).flatMap(({ target }) => {
      if (target.kind === 'field') return [target.field.name]
      if (target.kind === 'benefit') return ['benefits']
      if (target.kind === 'first') return [`first ${target.part}`]
      return target.kind === 'answer' ? [target.key] : []
    }),
  )

const hasBenefits = (type: RecordType): boolean =>
  recordDefinitions[type].fields.some((field) => field.kind === 'benefits')

const labelsMet = (type: RecordType, header: HeaderBlock): number => {
  const labels = new Set(recordDefinitions[type].fields.map((field) => headerKeys(field.label.zh)[0]))
  return header.columns.filter((column) => labels.has(headerKeys(column.path.join(''))[0])).length
}

const sampledRows = 8

/** Cells of a choice column speak for a type that has these choices, and against one that has others. */
const choicesMet = (header: HeaderBlock, sheet: Sheet, words: Vocabulary): number =>
  mapColumns(header.columns, words, false).reduce((sum, { target, index }) => {
    if (target.kind !== 'field' || target.field.kind !== 'choice') return sum
    const { options } = target.field
    const texts = sheet.rows
      .slice(header.bottom + 1, header.bottom + 1 + sampledRows)
      .map((row) => cellText(row[index]))
      .filter((text) => text !== '')
    if (texts.length === 0) return sum
    return sum + (texts.some((text) => readChoice(text, options) !== null) ? 2 : -3)
  }, 0)

export interface SheetPlace {
  readonly fileName: string
  readonly folder: string
}

const score = (
  trait: SheetTrait,
  header: HeaderBlock,
  sheet: Sheet,
  place: SheetPlace,
  words: Vocabulary,
  isAsked: boolean,
): number => {
  const { type } = trait
  const own = filledFields(header, words, hasBenefits(type))
  const isOfOneStudio =
    type === 'studioMember' && studioOfTitles([sheet.name, ...header.titles, place.fileName]) !== null
  const filled = isOfOneStudio ? new Set([...own, 'studio']) : own
  if (!trait.needs.every((name) => filled.has(name)) || filled.size < 2) return 0
  const named =
    (trait.words.test(sheet.name) ? 4 : 0) +
    (trait.words.test(header.titles.join(' ')) ? 3 : 0) +
    (trait.words.test(place.fileName) ? 2 : 0) +
    (trait.words.test(place.folder) ? 1 : 0)
  const told = trait.telling.filter((name) => filled.has(name)).length
  if (!isAsked && named === 0 && told < (trait.tellingAtLeast ?? 0)) return 0
  // A title and a number are in every register; without its category no nomination can be filed.
  if (type === 'nomination' && !isAsked && named === 0 && told === 0 && !filled.has('category')) return 0
  return filled.size + 2 * told + labelsMet(type, header) + choicesMet(header, sheet, words) + named
}

export interface SheetDetector {
  /** True for a text that is a header of any type. */
  readonly isKnown: (text: string) => boolean
  /**
   * Says what a sheet under this header holds, by its headers first and by the names of sheet, title line, file and
   * folder. `only` limits the answer to these types.
   */
  detect(
    sheet: Sheet,
    header: HeaderBlock,
    place: SheetPlace,
    only?: readonly SheetType[],
  ): DetectedSheet | null
}

/** `form`: fields of the rule pack, for nomination sheets; `formTitles`: what its forms are called. */
export const createSheetDetector = (
  form: readonly PackFormField[],
  formTitles: readonly string[] = [],
): SheetDetector => {
  const nominating = new Set(formTitles.map(titleKey))
  const vocabularies = new Map(
    sheetTraits.map(({ type }) => [
      type,
      vocabularyOf(recordDefinitions[type], type === 'nomination' ? form : []),
    ]),
  )
  const isKnown = (text: string): boolean =>
    isCriterionHeader(text) ||
    benefitHeader(text) !== null ||
    headerKeys(text).some((key) => [...vocabularies.values()].some((words) => words.has(key)))
  return {
    isKnown,
    detect(sheet, header, place, only) {
      const criteria = header.columns.filter((column) => isCriterionHeader(column.header)).length
      if (only ? only.includes('scores') : criteria >= 2)
        return criteria > 0 ? { type: 'scores', header } : null
      let best: DetectedSheet | null = null
      let most = 0
      for (const trait of only ? sheetTraits.filter(({ type }) => only.includes(type)) : sheetTraits) {
        const words = vocabularies.get(trait.type) ?? new Map()
        // The form of a nomination asks the same as the register it comes from; its title says which it is.
        const isForm =
          trait.type === 'nomination' && header.titles.some((title) => nominating.has(titleKey(title)))
        const points = score(trait, header, sheet, place, words, only !== undefined) + (isForm ? 100 : 0)
        if (points > most) {
          most = points
          best = { type: trait.type, header }
        }
      }
      return best
    },
  }
}
