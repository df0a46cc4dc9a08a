import { Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { fieldOf } from '../../shared/record/define-record.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { parseFieldQuery } from '../../shared/search/parse-field-query.ts'
import type { SearchView } from '../../shared/workspace-views.ts'
import { useCall } from '../lib/core-client.tsx'
import { type Language, type Translate, useLanguage, useTexts } from '../lib/texts.ts'
import { useLater } from '../lib/use-later.ts'
import { fieldLabel } from '../record/field-label.ts'
import { formatValue } from '../record/format-value.ts'
import { shownPage } from '../record/use-show-file.ts'
import { appTexts } from './app-texts.ts'
import { type PaletteEntry, PaletteItem } from './palette-item.tsx'
import { usePaletteCommands } from './use-palette-commands.ts'

type Hit = SearchView['hits'][number]

const mostPlaces = 12

/** Where it matched; of a query by fields, what the record has in them. */
const snippetOf = ({ type, snippet, matched }: Hit, language: Language): string =>
  matched
    ?.map(({ field: name, value }) => {
      const field = fieldOf(recordDefinitions[type], name)
      return `${fieldLabel(field, language)} ${formatValue(field, value, language)}`
    })
    .join(' · ') ?? snippet

/** A file names its record; its words stand on a page. */
const fileTitle = ({ title, inFile }: Hit): string =>
  inFile?.owner ? `${title} · ${inFile.owner.title}` : title

const entryOf = (hit: Hit, language: Language, t: Translate<'palettePage'>): PaletteEntry => ({
  key: hit.id,
  group: recordDefinitions[hit.type].label[language],
  title: fileTitle(hit),
  snippet: hit.inFile
    ? t('palettePage', { page: hit.inFile.page, text: hit.snippet })
    : snippetOf(hit, language),
  to: `/open/${hit.type}/${hit.id}${hit.inFile ? `?${shownPage}=${hit.inFile.page}` : ''}`,
})

/** What of the query is set off in results: its words, and the values of its conditions. */
const wordsOf = (query: string): readonly string[] => {
  const { text, conditions } = parseFieldQuery(query)
  return [...text.split(' '), ...conditions.map(({ value }) => value)]
}

/** Ctrl+K: records by register, then places and actions, driven by the arrow keys. */
export const SearchPalette = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTexts(appTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [entered, setEntered] = useState(false)
  const query = useLater(text.trim(), 120)
  const places = usePaletteCommands(text.trim()).slice(0, mostPlaces)
  const found = useCall('search.query', { text: query, limit: 40 }, { enabled: query !== '', keep: true })
  const hits = query === '' ? undefined : found.data
  /** What is listed may still be the answer to what stood there before. */
  const isCurrent = query === text.trim() && (query === '' || (found.isSuccess && !found.isPlaceholderData))
  const entries = [...(hits?.hits ?? []).map((hit) => entryOf(hit, language, t)), ...places]
  const groups = [...Map.groupBy(entries, ({ group }) => group)]
  // As they stand under their headings.
  const items = groups.flatMap(([, members]) => members)
  const current = Math.min(at, items.length - 1)
  const words = wordsOf(query)
  useEffect(() => {
    document.getElementById(`palette-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    onClose()
    if (typeof entry.to === 'string') navigate(entry.to)
    else entry.to()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: Enter waits for the answer, and for nothing else
  useEffect(() => {
    if (entered && isCurrent) choose(items[current])
  }, [entered, isCurrent])
  return (
    <Modal open title={t('paletteTitle')} footer={null} onCancel={onClose} width={680} style={{ top: 72 }}>
      <Input
        autoFocus
        size="large"
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={items.length > 0 ? `palette-${current}` : undefined}
        aria-label={t('paletteInput')}
        placeholder={t('search')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
          setEntered(false)
        }}
        onKeyDown={(event) => {
          // An input method uses Enter and arrows for itself.
          if (event.nativeEvent.isComposing) return
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (step !== 0) {
            event.preventDefault()
            setAt(Math.max(0, Math.min(items.length - 1, current + step)))
          } else if (event.key === 'Enter') setEntered(true)
        }}
      />
      <p className="small muted palette-hint">{t('paletteHint')}</p>
      <div className="palette-list" id="palette-list" role="listbox" aria-label={t('paletteResults')}>
        {groups.map(([group, members]) => (
          // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role (ARIA 1.2)
          <div key={group} role="group" aria-label={group}>
            <div className="palette-group" aria-hidden>
              {group}
            </div>
            {members.map((entry) => {
              const place = items.indexOf(entry)
              return (
                <PaletteItem
                  key={entry.key}
                  entry={entry}
                  place={place}
                  selected={place === current}
                  words={words}
                  onPoint={() => setAt(place)}
                  onChoose={() => choose(entry)}
                />
              )
            })}
          </div>
        ))}
      </div>
      <div className="small muted" role="status">
        {hits?.remarks.map((remark) => (
          <p key={remark.zh}>{remark[language]}</p>
        ))}
        {hits && items.length === 0 && hits.remarks.length === 0 ? t('paletteNone', { text: query }) : ''}
        {hits && hits.total > 0 ? t('paletteCount', { count: hits.total, ms: Math.round(hits.ms) }) : ''}
      </div>
    </Modal>
  )
}
