import { element, saveText } from '../element.ts'
import type { Desk } from './desk.ts'
import { draftText, parseDraft, stateOf } from './draft.ts'
import { entryList } from './entry-list.ts'
import { type EntryView, entryView } from './entry-view.ts'
import { t } from './kit-texts.ts'
import { scoreForm } from './score-form.ts'
import { summaryView } from './summary-view.ts'

interface DraftFile {
  readonly kit: string
  readonly sealed: string
}

const readDraftFile = (text: string): DraftFile | null => {
  try {
    const found = JSON.parse(text) as Partial<DraftFile>
    return typeof found.kit === 'string' && typeof found.sealed === 'string'
      ? { kit: found.kit, sealed: found.sealed }
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Buttons that take the draft out to a file and back. */
const draftButtons = (desk: Desk, say: (text: string) => void): readonly HTMLElement[] => {
  const { contents } = desk.kit
  const save = element('button', { type: 'button' }, t('saveDraft'))
  save.addEventListener('click', () => {
    void desk.kit.seal(draftText(desk.draft())).then((sealed) => {
      const file: DraftFile = { kit: contents.kit, sealed }
      saveText(
        `${t('draftFile', { judge: contents.judge, year: contents.year })}.jxdraft`,
        JSON.stringify(file),
      )
    })
  })
  const box = element('input', {
    type: 'file',
    accept: '.jxdraft',
    hidden: true,
    'aria-label': t('loadDraft'),
  })
  const load = element('button', { type: 'button' }, t('loadDraft'))
  load.addEventListener('click', () => box.click())
  const take = async (file: File): Promise<void> => {
    const found = readDraftFile(await file.text())
    const text = found?.kit === contents.kit ? await desk.kit.unseal(found.sealed) : null
    const draft = text === null ? null : parseDraft(text, contents)
    if (draft) desk.replace(draft)
    say(t(draft ? 'draftLoaded' : 'draftForeign'))
  }
  box.addEventListener('change', () => {
    const [file] = box.files ?? []
    box.value = ''
    if (file) void take(file)
  })
  return [save, load, box]
}

/** The desk of an open kit: entries at the left, the nomination in the middle, the scores at the right. */
export const deskView = (desk: Desk, languageButton: HTMLElement): HTMLElement => {
  const { contents } = desk.kit
  const status = element('span', { className: 'kit-muted', role: 'status' })
  const progress = element('strong')
  const summary = element('button', { type: 'button', className: 'kit-primary' }, t('summary'))
  const body = element('div', { className: 'kit-body' })
  let current = desk.entries[0]?.id ?? ''
  let shown: EntryView | null = null

  const paintProgress = (): void => {
    const done = desk.entries.filter(({ id }) =>
      ['complete', 'recused'].includes(stateOf(desk.row(id), contents.criteria)),
    ).length
    progress.textContent = t('progress', { done, all: desk.entries.length })
  }
  const list = entryList(desk, (id) => show(id))
  const step = (by: 1 | -1): void => {
    const at = desk.entries.findIndex(({ id }) => id === current)
    const next = desk.entries[at + by]
    if (next) show(next.id, true)
  }
  const show = (id: string, toScores = false): void => {
    const entry = desk.entries.find((one) => one.id === id)
    if (!entry) return
    shown?.close()
    current = id
    shown = entryView(desk.kit, entry)
    body.replaceChildren(
      element('div', { className: 'kit-desk' }, list.node, shown.node, scoreForm(desk, entry, step)),
    )
    list.choose(id)
    if (toScores) body.querySelector<HTMLElement>('.kit-scores input:not(:disabled)')?.focus()
    else shown.node.focus({ preventScroll: true })
  }
  const summarise = (): void => {
    shown?.close()
    shown = null
    const view = summaryView(desk, (entry) => show(entry ?? current, entry !== null))
    body.replaceChildren(view)
    view.focus()
  }

  summary.addEventListener('click', summarise)
  desk.onChange((entry, kept) => {
    paintProgress()
    status.textContent = t(kept ? 'saved' : 'notKept')
    if (entry === null) show(current)
  })
  paintProgress()
  if (!desk.keeps) status.textContent = t('notKept')
  const page = element(
    'div',
    { className: 'kit-page' },
    element(
      'header',
      { className: 'kit-head' },
      element(
        'div',
        {},
        element('h1', {}, contents.award),
        element(
          'p',
          { className: 'kit-muted' },
          [
            t('judge', { judge: contents.judge }),
            contents.blind ? t('blind') : '',
            contents.due ? t('due', { day: contents.due }) : '',
          ]
            .filter((text) => text !== '')
            .join(' · '),
        ),
      ),
      element(
        'div',
        { className: 'kit-row' },
        progress,
        ...draftButtons(desk, (text) => {
          status.textContent = text
        }),
        languageButton,
        summary,
      ),
    ),
    body,
    element('footer', { className: 'kit-foot' }, status),
  )
  page.addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !shown) return
    event.preventDefault()
    step(event.key === 'ArrowDown' ? 1 : -1)
  })
  show(current)
  return page
}
