import type { DossierAmounts, DossierPart } from '../../../shared/rules/dossier-model.ts'
import { assertNever } from '../../../shared/errors.ts'
import { element } from '../element.ts'
import { t } from './kit-texts.ts'

/** `figures`: all columns but the first hold numbers. */
const table = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  figures: boolean,
): HTMLElement => {
  const look = (index: number) => (figures && index > 0 ? { className: 'kit-figure' } : {})
  return element(
    'div',
    { className: 'kit-scroll', tabIndex: 0, role: 'group', 'aria-label': headers.join(' ') },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...headers.map((text, index) => element('th', { scope: 'col', ...look(index) }, text)),
        ),
      ),
      element(
        'tbody',
        {},
        ...rows.map((cells) =>
          element('tr', {}, ...cells.map((text, index) => element('td', look(index), text))),
        ),
      ),
    ),
  )
}

const amounts = (row: DossierAmounts): readonly string[] => [
  row.output,
  row.profit,
  row.tax,
  row.saving,
  row.amount,
]

const shownAs = (part: DossierPart): readonly (HTMLElement | string)[] => {
  switch (part.kind) {
    case 'line':
      return [part.value]
    case 'ticks':
      return [part.options.flatMap(({ label, ticked }) => (ticked ? [label] : [])).join(t('comma'))]
    case 'text':
      return part.paragraphs.map((text) => element('p', {}, text))
    case 'benefits':
      return [
        element('p', { className: 'kit-muted' }, t('wan', { unit: part.unit })),
        table(
          [t('year'), t('output'), t('profit'), t('tax'), t('saving'), t('amount')],
          [...part.rows.map((row) => [row.year, ...amounts(row)]), [t('sum'), ...amounts(part.total)]],
          true,
        ),
      ]
    case 'people':
      return [
        table(
          [t('rank'), t('name'), t('unit'), t('post'), t('skill'), t('contribution')],
          part.rows.map(({ rank, name, unit, post, skill, contribution }) => [
            rank,
            name,
            unit,
            post,
            skill,
            contribution,
          ]),
          false,
        ),
      ]
    default:
      return assertNever(part)
  }
}

/** One answer of the nomination: its label and what was filled in. */
export const partView = (part: DossierPart): readonly HTMLElement[] => {
  const value = shownAs(part)
  const isEmpty = value.every((one) => one === '')
  return [
    element('dt', {}, part.label),
    element('dd', isEmpty ? { className: 'kit-muted' } : {}, ...(isEmpty ? [t('empty')] : value)),
  ]
}
