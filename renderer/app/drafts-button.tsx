import { useQueryClient } from '@tanstack/react-query'
import { Popover } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { DraftList } from '../../shared/draft-views.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { useCall } from '../lib/core-client.tsx'
import { useNearTime } from '../lib/format-time.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { draftTexts } from '../record/draft-texts.ts'

type DraftLine = DraftList['drafts'][number]

/** Where the form of a draft stands: the record, its owner's page, or the blank form. */
const addressOf = ({ key, type, record }: DraftLine): string => {
  const { childOf } = recordDefinitions[type]
  const owner = key.split(' ')[2]
  if (record === null) return owner && childOf ? `/open/${childOf.type}/${owner}` : `/records/${type}/new`
  return `/open/${type}/${record}`
}

/** Forms that were left with something typed in them, each with the way back; absent while there is none. */
export const DraftsButton = () => {
  const t = useTexts(draftTexts)
  const language = useLanguage()
  const near = useNearTime()
  const queries = useQueryClient()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const drafts = useCall('drafts.list', {}, { keep: true })
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving a form is when a draft comes to be left behind
  useEffect(() => {
    setOpen(false)
    queries
      .invalidateQueries({ queryKey: ['drafts.list'] })
      .catch((failure: unknown) => console.error(failure))
  }, [pathname, queries])
  const isHere = (draft: DraftLine): boolean =>
    pathname === addressOf(draft) || (draft.record !== null && pathname.endsWith(`/${draft.record}`))
  const left = (drafts.data?.drafts ?? []).filter((draft) => !isHere(draft))
  if (left.length === 0) return null
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      title={t('unfinishedTitle')}
      content={
        <ul className="line-list" style={{ maxHeight: 320, overflow: 'auto', minWidth: 260 }}>
          {left.map((draft) => (
            <li key={draft.key} className="row spread">
              <Link to={addressOf(draft)}>
                {t(draft.record === null ? 'newRecord' : 'changeOf', {
                  type: recordDefinitions[draft.type].label[language],
                  title: draft.title || t('untitled'),
                })}
              </Link>
              <span className="muted small">{near(draft.at)}</span>
            </li>
          ))}
        </ul>
      }
    >
      <button type="button" className="plain">
        {t('unfinished', { count: left.length })}
      </button>
    </Popover>
  )
}
