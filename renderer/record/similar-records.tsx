import { Link } from 'react-router'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { useCall } from '../lib/core-client.tsx'
import { defineTexts, useLanguage, useTexts } from '../lib/texts.ts'
import { useLater } from '../lib/use-later.ts'

const texts = defineTexts(
  'similar',
  {
    found: '{{count}} 条名称相近的记录',
    alike: '相近 {{share}} %',
    comma: ' · ',
  },
  {
    found: {
      one: '{{count}} record has much the same name',
      other: '{{count}} records have much the same name',
    },
    alike: '{{share}} % alike',
    comma: ' · ',
  },
)

/** A shorter name says too little to compare. */
const shortest = 4
const pauseMs = 400

/** Records of much the same name, across registers, units and years, while the name is typed: perhaps it is there already. */
export const SimilarRecords = ({
  type,
  title,
  exclude,
}: {
  readonly type: RecordType
  readonly title: string
  /** The record whose name it is. */
  readonly exclude?: string
}) => {
  const t = useTexts(texts)
  const language = useLanguage()
  const later = useLater(title.trim(), pauseMs)
  const found = useCall(
    'records.similar',
    { type, title: later, ...(exclude === undefined ? {} : { exclude }) },
    { enabled: [...later].length >= shortest },
  )
  const rows = found.data?.rows ?? []
  if (rows.length === 0 || [...later].length < shortest) return null
  return (
    <details className="similar" open={exclude === undefined}>
      <summary>{t('found', { count: rows.length })}</summary>
      <ul className="line-list">
        {rows.map((row) => (
          <li key={row.id} className="row">
            <Link className="clip" to={`/open/${row.type}/${row.id}`}>
              {row.title}
            </Link>
            <span className="grow muted small clip">
              {[recordDefinitions[row.type].label[language], row.unit, row.year]
                .filter((part) => part !== '')
                .join(t('comma'))}
            </span>
            <span className="num small muted">{t('alike', { share: Math.round(row.similarity * 100) })}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
