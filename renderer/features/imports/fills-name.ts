import type { ColumnShape, TableShape } from '../../../shared/import-views.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { isSheetField } from '../../../shared/sheet/header-vocabulary.ts'
import type { Language, Translate } from '../../lib/texts.ts'
import type { wizardTexts } from './wizard-texts.ts'

type T = Translate<(typeof wizardTexts)['keys'][number]>

/** What a column may fill, in words. */
export interface FillsOption {
  readonly value: string
  readonly label: string
}

const firstParts = ['name', 'post', 'skill'] as const
const benefitParts = ['amount', 'output', 'profit', 'tax', 'saving'] as const

const recordTypeOf = ({ type }: TableShape) => (type === null || type === 'scores' ? null : type)

/** Years that the columns speak of already, and the last few. */
const benefitYears = (columns: readonly ColumnShape[], thisYear: number): readonly number[] => {
  const named = columns.flatMap(({ fills, header }) =>
    [...`${fills} ${header}`.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([year]) => Number(year)),
  )
  const recent = [0, 1, 2, 3, 4].map((back) => thisYear - back)
  return [...new Set([...named, ...recent])].toSorted((a, b) => b - a)
}

/** Everything a column of a table may fill, `none` first. */
export const fillsOptions = (
  shape: TableShape,
  t: T,
  language: Language,
  thisYear: number,
): readonly FillsOption[] => {
  const type = recordTypeOf(shape)
  if (type === null) return []
  const definition = recordDefinitions[type]
  const fields = definition.fields
    .filter((field) => isSheetField(field) && !['files', 'data', 'answers', 'benefits'].includes(field.kind))
    .map(({ name, label }) => ({ value: name, label: label[language] }))
  const names = new Set(definition.fields.map(({ name }) => name))
  const first =
    names.has('completers') && !names.has('firstCompleter')
      ? firstParts.map((part) => ({
          value: `first.${part}`,
          label: t('first', { part: t(`part_${part}`) }),
        }))
      : []
  const benefits = definition.fields.some(({ kind }) => kind === 'benefits')
    ? benefitYears(shape.columns, thisYear).flatMap((year) =>
        benefitParts.map((part) => ({
          value: `benefit.${year}.${part}`,
          label: t('benefit', { year, part: t(`part_${part}`) }),
        })),
      )
    : []
  const owner =
    type === 'allianceMember'
      ? recordDefinitions.alliance.fields.filter(isSheetField).map(({ name, label }) => ({
          value: `owner.${name}`,
          label: t('ofOwner', { field: label[language] }),
        }))
      : []
  const answers = shape.answers.map(({ fills, label }) => ({ value: fills, label }))
  const rest = [
    { value: 'serial', label: t('serial') },
    { value: 'key', label: t('rowKey') },
    { value: 'returned', label: t('returned') },
  ]
  return [
    { value: 'none', label: t('notTaken') },
    ...fields,
    ...first,
    ...benefits,
    ...owner,
    ...answers,
    ...rest,
  ]
}
