import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { useCall } from '../lib/core-client.tsx'
import { menuTypes } from '../lib/menu-types.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { startTour } from '../lib/tour-state.ts'
import { useUndo } from '../lib/use-undo.ts'
import { appTexts } from './app-texts.ts'
import type { PaletteEntry } from './palette-item.tsx'

/** Places and actions that the palette offers beside records: those whose name, pinyin or initials hold the text. */
export const usePaletteCommands = (text: string): readonly PaletteEntry[] => {
  const t = useTexts(appTexts)
  const language = useLanguage()
  const status = useCall('workspace.status', {})
  const { undo, redo } = useUndo()
  const { undoable = null, redoable = null } = status.data?.open ?? {}
  const place = (title: string, to: PaletteEntry['to'], key = String(to)): PaletteEntry => ({
    key,
    group: t('goTo'),
    title,
    snippet: '',
    to,
  })
  const act = (title: string, to: () => void, key: string) => ({ ...place(title, to, key), group: t('act') })
  const all = [
    place(t('home'), '/'),
    ...(status.data?.open?.years ?? []).map((year) => place(t('cycleOf', { year }), `/cycle/${year}`)),
    ...menuTypes.map((type) => place(recordDefinitions[type].label[language], `/records/${type}`)),
    place(t('report'), '/report'),
    place(t('docket'), '/docket'),
    place(t('namingCalendar'), '/studios/calendar'),
    place(t('challengeBoard'), '/challenges'),
    place(t('duplicates'), '/duplicates'),
    place(t('allCycles'), '/cycles'),
    place(t('import'), '/import'),
    place(t('exchange'), '/exchange'),
    place(t('collection'), '/collection'),
    place(t('packetCheck'), '/packets/check'),
    place(t('pageCode'), '/packets/pages'),
    place(t('settings'), '/settings'),
    place(t('help'), '/help'),
    act(t('tour'), startTour, 'tour'),
    ...(undoable ? [act(t('undoStep', { label: undoable[language] }), () => void undo(), 'undo')] : []),
    ...(redoable ? [act(t('redoStep', { label: redoable[language] }), () => void redo(), 'redo')] : []),
    ...menuTypes.map((type) => ({
      ...place(t('create', { type: recordDefinitions[type].label[language] }), `/records/${type}/new`),
      group: t('act'),
    })),
  ]
  const keys = useCall('search.keys', { texts: all.map(({ title }) => title) }, { keep: true }).data ?? []
  const wanted = text.toLowerCase()
  return all.filter(
    ({ title }, index) => title.toLowerCase().includes(wanted) || (keys[index] ?? '').includes(wanted),
  )
}
