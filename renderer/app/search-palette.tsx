import { Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { useCall } from '../lib/core-client.tsx'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { useLater } from '../lib/use-later.ts'
import { appTexts } from './app-texts.ts'
import { Marked } from './marked.tsx'
import { usePaletteCommands } from './use-palette-commands.ts'

interface Item {
  readonly key: string
  readonly kind: string
  readonly title: string
  readonly snippet: string
  readonly to: string
}

/** Ctrl+K: records and places in one list, driven by the arrow keys. */
export const SearchPalette = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTexts(appTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const query = useLater(text.trim(), 120)
  const commands = usePaletteCommands()
  const found = useCall('search.query', { text: query, limit: 40 }, { enabled: query !== '', keep: true })
  const hits = query === '' ? undefined : found.data
  const places = commands
    .filter(({ title }) => text.trim() === '' || title.toLowerCase().includes(text.trim().toLowerCase()))
    .slice(0, 12)
  const items: readonly Item[] = [
    ...(hits?.hits ?? []).map((hit) => ({
      key: hit.id,
      kind: recordDefinitions[hit.type].label[language],
      title: hit.title,
      snippet: hit.snippet,
      to: `/open/${hit.type}/${hit.id}`,
    })),
    ...places,
  ]
  const current = Math.min(at, items.length - 1)
  useEffect(() => {
    document.getElementById(`palette-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const choose = (item: Item | undefined) => {
    if (!item) return
    onClose()
    navigate(item.to)
  }
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
        }}
        onKeyDown={(event) => {
          // An input method uses Enter and arrows for itself.
          if (event.nativeEvent.isComposing) return
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (step !== 0) {
            event.preventDefault()
            setAt(Math.max(0, Math.min(items.length - 1, current + step)))
          } else if (event.key === 'Enter') choose(items[current])
        }}
      />
      <div className="palette-list" id="palette-list" role="listbox" aria-label={t('paletteResults')}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input above (aria-activedescendant)
          <div
            key={item.key}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="palette-item"
            onMouseMove={() => setAt(index)}
            onClick={() => choose(item)}
          >
            <span className="kind">{item.kind}</span>
            <span className="grow">
              <span>{item.title}</span>
              {item.snippet !== item.title && item.snippet !== '' && (
                <div className="small muted clip">
                  <Marked text={item.snippet} word={query} />
                </div>
              )}
            </span>
          </div>
        ))}
      </div>
      <p className="small muted" role="status">
        {hits && hits.total === 0 ? t('paletteNone', { text: query }) : ''}
        {hits && hits.total > 0 ? t('paletteCount', { count: hits.total, ms: Math.round(hits.ms) }) : ''}
      </p>
    </Modal>
  )
}
