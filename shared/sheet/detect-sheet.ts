import type { RecordType } from '../record/record-type-name.ts'
import { recordDefinitions } from '../records/record-definitions.ts'
import type { PackFormField } from '../rule-packs/rule-pack.ts'
import { findHeader, type HeaderBlock } from './find-header.ts'
import { headerKeys } from './header-keys.ts'
import { benefitHeader, type Vocabulary, vocabularyOf } from './header-vocabulary.ts'
import { mapColumns } from './map-columns.ts'
import { readChoice } from './read-choice.ts'
import { cellText, type Sheet } from './sheet.ts'

/** What the rows of a sheet become. Member lists of a studio or alliance go by the name of their owner. */
export type SheetType = Exclude<RecordType, 'cycle' | 'evidence' | 'scoreSheet'> | 'scores'

export interface DetectedSheet {
  readonly type: SheetType
  readonly header: HeaderBlock
}

type RecordSheetType = Exclude<SheetType, 'scores'>

interface Trait {
  readonly type: RecordSheetType
  /** Words in the names of sheet, title, file or folder. */
  readonly words: RegExp
  readonly needs: readonly string[]
  /** Fields that hardly any other sheet has. */
  readonly telling: readonly string[]
}

const traits: readonly Trait[] = [
  {
    type: 'unit',
    words: /单位(名录|名单|台账|一览|信息)|企业名录|^单位/u,
    needs: ['name'],
    telling: ['creditCode', 'shortName', 'affiliation'],
  },
  {
    type: 'studio',
    words: /工作室/u,
    needs: ['name'],
    telling: ['leaderName', 'namedOn', 'area', 'memberCount'],
  },
  {
    type: 'studioMember',
    words: /成员/u,
    needs: ['studio', 'name'],
    telling: ['joinedOn', 'frontLine', 'studio'],
  },
  { type: 'alliance', words: /联盟/u, needs: ['name'], telling: ['leadUnit', 'foundedOn'] },
  {
    type: 'allianceMember',
    words: /联盟/u,
    needs: ['alliance', 'studio'],
    telling: ['studio', 'role', 'joinedOn'],
  },
  {
    type: 'patent',
    words: /专利/u,
    needs: ['title', 'patentNumber'],
    telling: ['inventors', 'legalStatus', 'filedOn', 'patentKind'],
  },
  {
    type: 'innovation',
    words: /五小/u,
    needs: ['title'],
    telling: ['category', 'firstCompleter', 'applied'],
  },
  { type: 'achievement', words: /科技创新成果/u, needs: ['title'], telling: ['startedOn', 'completedOn'] },
  { type: 'method', words: /操作法/u, needs: ['title'], telling: ['steps', 'background', 'trade'] },
  {
    type: 'award',
    words: /获奖|表彰|获评|奖项|往届|历届|历年|认定|命名/u,
    needs: ['title'],
    telling: ['name', 'level', 'year', 'documentNumber'],
  },
  {
    type: 'nomination',
    words: /推荐(?!单位)|申报(?!单位)|十大/u,
    needs: ['title'],
    telling: ['benefits', 'recommender', 'industryKind'],
  },
  {
    type: 'person',
    words: /职工|人员|花名册|名册/u,
    needs: ['name'],
    telling: ['unitHead', 'honours', 'sex'],
  },
]

const criterionHeader = /[（(]\s*\d+(\.\d+)?\s*分\s*[）)]/u

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
  trait: Trait,
  header: HeaderBlock,
  sheet: Sheet,
  place: SheetPlace,
  words: Vocabulary,
): number => {
  const { type } = trait
  const filled = filledFields(header, words, hasBenefits(type))
  if (!trait.needs.every((name) => filled.has(name)) || filled.size < 2) return 0
  const named =
    (trait.words.test(sheet.name) ? 4 : 0) +
    (trait.words.test(header.titles.join(' ')) ? 3 : 0) +
    (trait.words.test(place.fileName) ? 2 : 0) +
    (trait.words.test(place.folder) ? 1 : 0)
  const told = trait.telling.filter((name) => filled.has(name)).length
  return filled.size + 2 * told + labelsMet(type, header) + choicesMet(header, sheet, words) + named
}

/**
 * Says what a sheet holds, by its headers first and by the names of sheet, title line, file and folder.
 * `form`: fields of the rule pack, for nomination sheets. `only` limits the answer to these types.
 */
export const detectSheet = (
  sheet: Sheet,
  place: SheetPlace,
  form: readonly PackFormField[],
  only?: readonly SheetType[],
): DetectedSheet | null => {
  const vocabularies = new Map(
    traits.map(({ type }) => [
      type,
      vocabularyOf(recordDefinitions[type], type === 'nomination' ? form : []),
    ]),
  )
  const all = [...vocabularies.values()]
  const isKnown = (words: readonly Vocabulary[]) => (text: string) =>
    isCriterionHeader(text) ||
    benefitHeader(text) !== null ||
    words.some((vocabulary) => headerKeys(text).some((key) => vocabulary.has(key)))
  const wanted = only ? traits.filter((trait) => only.includes(trait.type)) : traits
  const header = findHeader(sheet, isKnown(all))
  if (!header) return null
  const criteria = header.columns.filter((column) => isCriterionHeader(column.header)).length
  if (only ? only.includes('scores') : criteria >= 2) return criteria > 0 ? { type: 'scores', header } : null
  let best: DetectedSheet | null = null
  let most = 0
  for (const trait of wanted) {
    const points = score(trait, header, sheet, place, vocabularies.get(trait.type) ?? new Map())
    if (points > most) {
      most = points
      best = { type: trait.type, header }
    }
  }
  return best
}
