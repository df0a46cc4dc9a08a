import type { KitContents, KitEntry } from '../../../shared/kit/kit-contents.ts'
import { signedText } from '../../../shared/kit/score-file.ts'
import { element, saveText } from '../element.ts'
import { toBase64Url } from './base64.ts'
import type { Desk } from './desk.ts'
import { scoresOf, stateOf, totalOf } from './draft.ts'
import { stateText } from './entry-list.ts'
import { t } from './kit-texts.ts'

interface Line {
  readonly entry: KitEntry
  readonly done: boolean
  readonly state: string
  readonly total: number | null
}

const linesOf = (desk: Desk, entries: readonly KitEntry[]): readonly Line[] => {
  const { criteria } = desk.kit.contents
  return entries
    .map((entry) => {
      const row = desk.row(entry.id)
      const state = stateOf(row, criteria)
      return {
        entry,
        done: state === 'complete' || state === 'recused',
        state: stateText(state),
        total: state === 'complete' ? totalOf(row, criteria) : null,
      }
    })
    .sort((a, b) => (b.total ?? -1) - (a.total ?? -1))
}

const finish = async (desk: Desk): Promise<string> => {
  const { contents } = desk.kit
  const body = scoresOf(contents, desk.draft(), new Date().toISOString())
  const signature = toBase64Url(await desk.kit.sign(signedText(body)))
  const file = `${t('scoreFile', { judge: contents.judge, year: contents.year })}.jxscore`
  saveText(file, `${JSON.stringify({ ...body, signature }, null, 2)}\n`)
  return file
}

const categoryTable = (
  desk: Desk,
  { title, entries }: KitContents['categories'][number],
  goTo: (entry: string) => void,
): HTMLElement => {
  const lines = linesOf(desk, entries)
  const rowOf = ({ entry, done, state, total }: Line): HTMLElement => {
    const link = element('button', { type: 'button', className: 'kit-link' }, entry.title)
    link.addEventListener('click', () => goTo(entry.id))
    const isTie = total !== null && lines.some((other) => other.entry !== entry && other.total === total)
    return element(
      'tr',
      {},
      element('td', {}, entry.number),
      element('td', {}, link),
      element('td', { className: done ? '' : 'kit-warn' }, state),
      element('td', { className: 'kit-figure' }, total === null ? '' : String(total)),
      element('td', { className: 'kit-muted' }, isTie ? t('tie') : ''),
    )
  }
  return element(
    'section',
    {},
    element('h3', {}, title),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...[t('number'), t('entries'), t('scores'), t('total'), ''].map((text) =>
            text === '' ? element('td') : element('th', { scope: 'col' }, text),
          ),
        ),
      ),
      element('tbody', {}, ...lines.map(rowOf)),
    ),
  )
}

/** All scores at a glance before they are handed back, and the file itself. */
export const summaryView = (desk: Desk, goTo: (entry: string | null) => void): HTMLElement => {
  const { categories } = desk.kit.contents
  const open = linesOf(desk, desk.entries).filter(({ done }) => !done)
  const back = element('button', { type: 'button' }, t('back'))
  back.addEventListener('click', () => goTo(null))
  const done = element('p', { className: 'kit-done', role: 'status' })
  const button = element(
    'button',
    { type: 'button', className: 'kit-primary', disabled: open.length > 0 },
    t('finish'),
  )
  button.addEventListener('click', () => {
    void finish(desk).then((file) => {
      done.textContent = `${t('finished', { file })}${t('finishedAgain')}`
    })
  })
  return element(
    'main',
    { className: 'kit-summary', tabIndex: -1 },
    element('h2', {}, t('summaryTitle')),
    element('p', { className: 'kit-muted' }, t('summaryHint')),
    element('p', { className: 'kit-muted' }, t('equal')),
    open.length > 0 &&
      element(
        'p',
        { className: 'kit-warn' },
        t('open', { count: open.length }),
        ` ${open.map(({ entry }) => entry.title).join(t('semicolon'))}`,
      ),
    element('div', { className: 'kit-row' }, back, button),
    done,
    ...categories.map((category) => categoryTable(desk, category, goTo)),
  )
}
