import type { KitCriterion, KitEntry } from '../../../shared/kit/kit-contents.ts'
import { readPoints, totalPoints } from '../../../shared/kit/read-points.ts'
import { element } from '../element.ts'
import type { Desk } from './desk.ts'
import { totalOf } from './draft.ts'
import { t } from './kit-texts.ts'

const pointsBox = (desk: Desk, entry: string, criterion: KitCriterion): readonly HTMLElement[] => {
  const { id, label, max } = criterion
  const boxId = `kit-points-${id}`
  const problem = element('p', { className: 'kit-problem', id: `${boxId}-problem` })
  const box = element('input', {
    id: boxId,
    type: 'text',
    inputMode: 'decimal',
    autocomplete: 'off',
    value: desk.row(entry).points[id] ?? '',
    disabled: desk.row(entry).recused,
    'aria-describedby': `${boxId}-problem`,
  })
  const check = (): void => {
    const wrong = box.value.trim() !== '' && readPoints(box.value, max) === null
    box.setAttribute('aria-invalid', String(wrong))
    problem.textContent = wrong ? t('pointsWrong', { max }) : ''
  }
  box.addEventListener('input', () => {
    desk.change(entry, { points: { ...desk.row(entry).points, [id]: box.value } })
    check()
  })
  check()
  return [
    element(
      'div',
      { className: 'kit-points' },
      element('label', { htmlFor: boxId }, t('pointsOf', { label, max })),
      box,
    ),
    problem,
  ]
}

/** The scoring table of one entry, with its total as one types. */
export const scoreForm = (desk: Desk, { id, title }: KitEntry, onStep: (by: 1 | -1) => void): HTMLElement => {
  const { criteria } = desk.kit.contents
  const full = totalPoints(criteria.map(({ max }) => max))
  const form = element('form', { className: 'kit-scores', 'aria-label': `${t('scores')} ${title}` })
  const paint = (): void => {
    const row = desk.row(id)
    const sum = element('output', {}, row.recused ? t('stateRecused') : String(totalOf(row, criteria)))
    const recuse = element('input', { type: 'checkbox', checked: row.recused })
    recuse.addEventListener('change', () => {
      desk.change(id, { recused: recuse.checked })
      paint()
      form.querySelector<HTMLInputElement>('input[type=checkbox]')?.focus()
    })
    const remark = element('textarea', { id: 'kit-remark', rows: 3, value: row.remark, maxLength: 500 })
    remark.addEventListener('input', () => desk.change(id, { remark: remark.value }))
    const step = (by: 1 | -1, text: string): HTMLElement => {
      const button = element('button', { type: 'button' }, text)
      button.addEventListener('click', () => onStep(by))
      return button
    }
    form.replaceChildren(
      element('h2', {}, t('scores')),
      ...criteria.flatMap((criterion) => pointsBox(desk, id, criterion)),
      element(
        'p',
        { className: 'kit-total' },
        element('span', {}, t('total')),
        sum,
        element('span', { className: 'kit-muted' }, t('outOf', { max: full })),
      ),
      element('label', { className: 'kit-tick' }, recuse, t('recuse')),
      element('label', { htmlFor: 'kit-remark' }, t(row.recused ? 'recusalReason' : 'remark')),
      remark,
      element('div', { className: 'kit-row' }, step(-1, t('previous')), step(1, t('next'))),
      element('p', { className: 'kit-muted' }, t('keys')),
    )
  }
  form.addEventListener('input', () => {
    const row = desk.row(id)
    const output = form.querySelector('output')
    if (output && !row.recused) output.textContent = String(totalOf(row, criteria))
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const boxes = [...form.querySelectorAll<HTMLElement>('input:not(:disabled), textarea')]
    boxes[boxes.indexOf(event.target) + 1]?.focus()
  })
  paint()
  return form
}
