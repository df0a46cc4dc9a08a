import { element } from '../element.ts'
import type { Desk } from './desk.ts'
import { type RowState, stateOf, totalOf } from './draft.ts'
import { t } from './kit-texts.ts'

export const stateText = (state: RowState): string => {
  const names = {
    untouched: t('stateUntouched'),
    partial: t('statePartial'),
    wrong: t('stateWrong'),
    complete: t('stateComplete'),
    recused: t('stateRecused'),
  }
  return names[state]
}

export interface EntryList {
  readonly node: HTMLElement
  choose(entry: string): void
}

/** Every entry by category, how far each is, and its total so far. */
export const entryList = (desk: Desk, onChoose: (entry: string) => void): EntryList => {
  const { categories, criteria } = desk.kit.contents
  const lines = new Map<string, { readonly button: HTMLButtonElement; paint(): void }>()
  const lineOf = (id: string, number: string, title: string): HTMLElement => {
    const state = element('span', { className: 'kit-state' })
    const total = element('span', { className: 'kit-sum' })
    const button = element(
      'button',
      { type: 'button', className: 'kit-line' },
      element('span', { className: 'kit-number' }, number),
      element('span', { className: 'kit-name' }, title),
      state,
      total,
    )
    const paint = (): void => {
      const row = desk.row(id)
      const now = stateOf(row, criteria)
      state.textContent = stateText(now)
      state.dataset.state = now
      total.textContent = now === 'recused' || now === 'untouched' ? '' : String(totalOf(row, criteria))
    }
    button.addEventListener('click', () => onChoose(id))
    paint()
    lines.set(id, { button, paint })
    return element('li', {}, button)
  }
  const node = element(
    'nav',
    { className: 'kit-list', 'aria-label': t('entries') },
    ...categories.map(({ title, entries }) =>
      element(
        'section',
        {},
        element('h2', {}, title),
        element('ul', {}, ...entries.map((entry) => lineOf(entry.id, entry.number, entry.title))),
      ),
    ),
  )
  desk.onChange((entry) => {
    for (const [id, line] of lines) if (entry === null || id === entry) line.paint()
  })
  return {
    node,
    choose(entry) {
      for (const [id, { button }] of lines) {
        if (id === entry) {
          button.setAttribute('aria-current', 'true')
          button.scrollIntoView({ block: 'nearest' })
        } else button.removeAttribute('aria-current')
      }
    },
  }
}
