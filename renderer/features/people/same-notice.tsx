import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { MergeType } from '../../../shared/people-views.ts'
import { Notice } from '../../components/notice.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { peopleTexts } from './people-texts.ts'
import { reasonTexts } from './reason-texts.ts'

/** Records that are likely the same as this one, each with a way to merge. */
export const SameNotice = ({ type, id }: { readonly type: MergeType; readonly id: string }) => {
  const t = useTexts(peopleTexts)
  const reason = useTexts(reasonTexts)
  const [other, setOther] = useState<string | null>(null)
  const [group] = useCall('people.same', { type, id }).data ?? []
  if (!group) return null
  return (
    <Notice tone="warn">
      {t(type === 'person' ? 'alike' : 'alikeUnit')}
      <ul>
        {group.others.map((one) => (
          <li key={one.id} className="row wrap">
            <Link to={`/records/${type}/${one.id}`}>{one.name}</Link>
            <span className="muted">{one.hint}</span>
            <span className="muted">{one.reasons.map((code) => reason(code)).join(' · ')}</span>
            <Button size="small" onClick={() => setOther(one.id)}>
              {t('mergeWith', { name: one.name })}
            </Button>
          </li>
        ))}
      </ul>
      <Link className="small" to={`/duplicates/${type}`}>
        {t('allSame')}
      </Link>
      {other !== null && <MergeDialog type={type} pair={[id, other]} onClose={() => setOther(null)} />}
    </Notice>
  )
}
