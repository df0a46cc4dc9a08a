import './people.css'
import { Button, Checkbox, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { MergePreview, MergeType } from '../../../shared/people-views.ts'
import { fieldOf } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../lib/call-failure.ts'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUndo } from '../../lib/use-undo.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { wordOf } from '../../record/word-of.ts'
import { mergeTexts } from './merge-texts.ts'

/** What the merge would do; `taken` are the fields whose value is that of the one given up. */
const Preview = ({
  type,
  preview,
  taken,
  onTaken,
}: {
  readonly type: MergeType
  readonly preview: MergePreview
  readonly taken: readonly string[]
  readonly onTaken: (taken: readonly string[]) => void
}) => {
  const t = useTexts(mergeTexts)
  const language = useLanguage()
  const label = (field: string): string => fieldLabel(fieldOf(recordDefinitions[type], field), language)
  const take = (field: string, yes: boolean): void =>
    onTaken([...taken.filter((one) => one !== field), ...(yes ? [field] : [])])
  const { conflicts, gains, moves } = preview
  return (
    <div className="stack merge-preview">
      {conflicts.length + gains.length === 0 && <p className="muted">{t('same')}</p>}
      {conflicts.length > 0 && (
        <section aria-label={t('conflicts')}>
          <h3>{t('conflicts')}</h3>
          {conflicts.map(({ field, keep, drop }) => (
            <div key={field} className="merge-field">
              <span className="muted">{label(field)}</span>
              <Radio.Group
                aria-label={label(field)}
                value={taken.includes(field) ? 'drop' : 'keep'}
                onChange={(event) => take(field, event.target.value === 'drop')}
                options={[
                  { value: 'keep', label: wordOf(type, field, keep, language) },
                  { value: 'drop', label: wordOf(type, field, drop, language) },
                ]}
              />
            </div>
          ))}
        </section>
      )}
      {gains.length > 0 && (
        <section aria-label={t('gains')}>
          <h3>{t('gains')}</h3>
          {gains.map(({ field, value }) => (
            <div key={field} className="merge-field">
              <span className="muted">{label(field)}</span>
              <Checkbox
                checked={taken.includes(field)}
                onChange={(event) => take(field, event.target.checked)}
              >
                {wordOf(type, field, value, language)}
              </Checkbox>
            </div>
          ))}
        </section>
      )}
      <section aria-label={t('moves')}>
        <h3>{t('moves')}</h3>
        {moves.length === 0 && <p className="muted">{t('noMoves')}</p>}
        <ul className="small">
          {moves.map((move) => (
            <li key={`${move.type} ${move.field}`}>
              {t('move', {
                type: recordDefinitions[move.type].label[language],
                field: fieldLabel(fieldOf(recordDefinitions[move.type], move.field), language),
                count: move.count,
                titles: `${move.titles.join(t('comma'))}${move.count > move.titles.length ? t('more') : ''}`,
              })}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const Choice = ({
  type,
  preview,
  onSwap,
  onClose,
}: {
  readonly type: MergeType
  readonly preview: MergePreview
  readonly onSwap: () => void
  readonly onClose: () => void
}) => {
  const t = useTexts(mergeTexts)
  const language = useLanguage()
  const core = useCore()
  const say = useSay()
  const navigate = useNavigate()
  const { undo } = useUndo()
  const [taken, setTaken] = useState<readonly string[]>(preview.gains.map(({ field }) => field))
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { keep, drop } = preview
  const merge = async () => {
    setBusy(true)
    try {
      const { moved } = await core.call('people.merge', {
        type,
        keep: keep.id,
        drop: drop.id,
        take: [...taken],
      })
      say.doneWithAction(t('done', { name: keep.name, count: moved }), t('undo'), () => void undo())
      onClose()
      navigate(`/records/${type}/${keep.id}`)
    } catch (refused) {
      setFailure(failureText(refused, language))
      setBusy(false)
    }
  }
  return (
    <div className="stack">
      {failure && <Notice tone="bad">{failure}</Notice>}
      <div className="row wrap">
        <span>
          {t('keep')} <strong>{keep.name}</strong>
        </span>
        <Button size="small" onClick={onSwap}>
          {t('swap')}
        </Button>
        <span>
          {t('drop')} <strong>{drop.name}</strong>
        </span>
      </div>
      <Preview type={type} preview={preview} taken={taken} onTaken={setTaken} />
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" loading={busy} onClick={() => void merge()}>
          {t('merge')}
        </Button>
      </div>
    </div>
  )
}

/** Joins two records of one person or unit, after showing which fields and links that touches. */
export const MergeDialog = ({
  type,
  pair,
  onClose,
}: {
  readonly type: MergeType
  readonly pair: readonly [keep: string, drop: string]
  readonly onClose: () => void
}) => {
  const t = useTexts(mergeTexts)
  const [[keep, drop], setPair] = useState(pair)
  const query = useCall('people.mergePreview', { type, keep, drop })
  return (
    <Modal open width={720} title={t('title')} footer={null} onCancel={onClose}>
      <Loaded query={query}>
        {(preview) => (
          <Choice
            key={keep}
            type={type}
            preview={preview}
            onSwap={() => setPair([drop, keep])}
            onClose={onClose}
          />
        )}
      </Loaded>
    </Modal>
  )
}
