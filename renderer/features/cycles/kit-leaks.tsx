import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Inputs } from '../../../shared/contract.ts'
import type { KitLeak } from '../../../shared/kit-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Badge, Notice } from '../../components/notice.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { type Translate, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { kitsTexts } from './kits-texts.ts'

type T = Translate<(typeof kitsTexts)['keys'][number]>

const keyOf = (leak: KitLeak): string => `${leak.entry} ${leak.place} ${leak.found}`

const placeOf = ({ place, entry }: KitLeak, t: T): string =>
  entry === null ? t('outside') : place === 'title' ? t('titlePlace') : place

/** Wording that judges read in the place of a field's own. */
const RewordDialog = ({
  leak,
  onSave,
  onClose,
}: {
  readonly leak: KitLeak
  readonly onSave: (words: string) => Promise<void>
  readonly onClose: () => void
}) => {
  const t = useTexts(kitsTexts)
  const fields = useCall('kit.blindFields', { nomination: leak.entry ?? '' })
  const [words, setWords] = useState<string | null>(null)
  const current = fields.data?.fields.find(({ field }) => field === leak.field)
  const shown = words ?? current?.wording ?? current?.original ?? ''
  return (
    <Modal
      open
      title={t('rewordTitle', { field: placeOf(leak, t) })}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: shown.trim() === '' }}
      onOk={() => void onSave(shown)}
      onCancel={onClose}
    >
      <Loaded query={fields}>
        {() => (
          <div className="stack">
            <p className="muted">{t('rewordHint')}</p>
            <Input.TextArea
              aria-label={t('rewordTitle', { field: placeOf(leak, t) })}
              autoSize={{ minRows: 3, maxRows: 16 }}
              value={shown}
              onChange={(event) => setWords(event.target.value)}
            />
          </div>
        )}
      </Loaded>
    </Modal>
  )
}

/** Every place that would tell whose an entry is, and what can be done about it. */
export const KitLeaks = ({ leaks }: { readonly leaks: readonly KitLeak[] }) => {
  const t = useTexts(kitsTexts)
  const core = useCore()
  const say = useSay()
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [rewording, setRewording] = useState<KitLeak | null>(null)
  const settle = async (leak: KitLeak, more: Omit<Inputs['kit.reword'], 'nomination'>): Promise<void> => {
    try {
      await core.call('kit.reword', { nomination: leak.entry ?? '', ...more })
      setSettled((done) => new Set([...done, keyOf(leak)]))
      setRewording(null)
    } catch (failure) {
      say.failed(failure)
    }
  }
  const remedies = (leak: KitLeak) => {
    if (settled.has(keyOf(leak))) return <Badge tone="ok">{t('settled')}</Badge>
    const { evidence } = leak
    if (leak.entry === null) return t('changePack')
    return (
      <span className="row wrap">
        {leak.field !== null && (
          <Button size="small" onClick={() => setRewording(leak)}>
            {t('reword')}
          </Button>
        )}
        {evidence !== null && (
          <Button size="small" onClick={() => void settle(leak, { leaveOut: [evidence] })}>
            {t('leaveOut')}
          </Button>
        )}
        {leak.kind === 'person' && (
          <Button size="small" onClick={() => void settle(leak, { ordinary: [leak.secret] })}>
            {t('ordinary')}
          </Button>
        )}
      </span>
    )
  }
  const columns: readonly DataColumn<KitLeak>[] = [
    { key: 'entry', title: t('entry'), render: ({ number, title }) => `${number} ${title}`.trim() },
    { key: 'place', title: t('place'), render: (leak) => placeOf(leak, t) },
    {
      key: 'found',
      title: t('found'),
      render: ({ kind, found, excerpt }) => (
        <>
          <Badge tone="bad">{t(`kind_${kind}`)}</Badge> {found}
          <div className="small muted">{excerpt}</div>
        </>
      ),
    },
    { key: 'remedy', title: t('remedy'), render: remedies },
  ]
  return (
    <div className="stack">
      <Notice tone="bad">{t('leaks', { count: leaks.length })}</Notice>
      <DataTable label={t('leakTable')} dense columns={columns} rows={leaks} rowKey={keyOf} />
      {rewording && (
        <RewordDialog
          leak={rewording}
          onSave={(words) => settle(rewording, { words: { [rewording.field ?? '']: words } })}
          onClose={() => setRewording(null)}
        />
      )}
    </div>
  )
}
