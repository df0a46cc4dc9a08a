import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { RecordView, VaultView } from '../../../shared/workspace-views.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Panel } from '../../components/page.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useUiState } from '../../lib/ui-state.ts'
import { useSay } from '../../lib/use-say.tsx'
import { identityTexts } from './identity-texts.ts'

const shortest = 8
/** Minutes without a touch; 0: only by hand. */
const lockChoices = [5, 10, 30, 0] as const

/** Asks for the passphrase, or for the first one of this workspace. */
const Passphrase = ({
  state,
  onOpened,
}: {
  readonly state: 'none' | 'locked'
  readonly onOpened: () => void
}) => {
  const t = useTexts(identityTexts)
  const core = useCore()
  const say = useSay()
  const [text, setText] = useState('')
  const unlock = async () => {
    try {
      await core.call('identity.unlock', { passphrase: text })
      onOpened()
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void unlock()
      }}
    >
      <p className="muted">{t(state === 'none' ? 'choose' : 'locked')}</p>
      <div className="row">
        <Input.Password
          aria-label={t('passphrase')}
          placeholder={t('passphrase')}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button htmlType="submit" disabled={text.length < shortest}>
          {t(state === 'none' ? 'start' : 'unlock')}
        </Button>
      </div>
    </form>
  )
}

/** Entering, showing and destroying, once the vault is open. */
const IdNumber = ({ record, onLocked }: { readonly record: RecordView; readonly onLocked: () => void }) => {
  const t = useTexts(identityTexts)
  const core = useCore()
  const say = useSay()
  const [text, setText] = useState('')
  const [shown, setShown] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const { lockAfter, set: setUi } = useUiState()
  const isKept = typeof record.values.idNumber === 'string'
  const trying = (work: () => Promise<void>) => () => void work().catch(say.failed)
  const person = record.id
  const save = trying(async () => {
    await core.call('identity.set', { person, number: text })
    setText('')
    setShown(null)
  })
  const show = async (reason: string) => {
    const { number } = await core.call('identity.show', { person, reason })
    setShown(number ?? t('gone'))
  }
  const erase = trying(async () => {
    await core.call('identity.erase', { person })
    setShown(null)
    say.done(t('erased'))
  })
  const lock = trying(async () => {
    await core.call('identity.lock', {})
    onLocked()
  })
  return (
    <div className="stack">
      <div className="row spread">
        <span className={shown ? 'num' : 'muted'}>{shown ?? t(isKept ? 'kept' : 'none')}</span>
        <span className="row">
          {isKept && (
            <Button size="small" onClick={() => (shown === null ? setAsking(true) : setShown(null))}>
              {t(shown === null ? 'show' : 'hide')}
            </Button>
          )}
          {isKept && (
            <Button size="small" onClick={erase}>
              {t('erase')}
            </Button>
          )}
          <Select
            aria-label={t('lockAfter')}
            size="small"
            style={{ width: 172 }}
            value={lockAfter}
            onChange={(minutes) => setUi({ lockAfter: minutes })}
            options={lockChoices.map((minutes) => ({
              value: minutes,
              label: minutes === 0 ? t('lockNever') : t('lockMinutes', { minutes }),
            }))}
          />
          <Button size="small" onClick={lock}>
            {t('lock')}
          </Button>
        </span>
      </div>
      <div className="row">
        <Input
          aria-label={t('number')}
          placeholder={t('number')}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button disabled={text.trim() === ''} onClick={save}>
          {t('save')}
        </Button>
      </div>
      {asking && (
        <ReasonDialog
          title={t('showTitle')}
          lead={t('showLead')}
          label={t('reason')}
          hint={t('reasonHint')}
          onSubmit={show}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

/** The ID number of a person: never part of the form, and nothing of it on screen unless asked for. */
export const IdentityPanel = ({ record }: { readonly record: RecordView }) => {
  const t = useTexts(identityTexts)
  const status = useCall('identity.status', {})
  const again = () => void status.refetch()
  if (record.type !== 'person' || record.deleted) return null
  return (
    <Panel title={t('title')}>
      <Loaded query={status}>
        {({ state }: VaultView) =>
          state === 'unlocked' ? (
            <IdNumber key={record.id} record={record} onLocked={again} />
          ) : (
            <Passphrase state={state} onOpened={again} />
          )
        }
      </Loaded>
    </Panel>
  )
}
