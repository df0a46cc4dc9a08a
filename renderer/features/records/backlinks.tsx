import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { Backlink, RecordView } from '../../../shared/workspace-views.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { isMenuType } from '../../lib/menu-types.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { detailTexts } from './detail-texts.ts'

/** Registers whose records link to this kind of record, with the first field that does. */
const linkingFields = (type: RecordType): ReadonlyMap<RecordType, string> =>
  new Map(
    Object.values(recordDefinitions).flatMap((definition) => {
      if (!isMenuType(definition.type) || definition.type === type) return []
      const field = definition.fields.find((one) => one.kind === 'link' && one.to === type)
      return field ? [[definition.type, field.name] as const] : []
    }),
  )

/** The records of one register that point here; through which field, where there are several. */
const Group = ({ type, links }: { readonly type: RecordType; readonly links: readonly Backlink[] }) => {
  const t = useTexts(detailTexts)
  const language = useLanguage()
  const definition = recordDefinitions[type]
  const label = definition.label[language]
  const isMixed = links.some((link) => link.field !== links[0]?.field)
  const through = (name: string): string => {
    const field = definition.fields.find((one) => one.name === name)
    return isMixed && field ? fieldLabel(field, language) : ''
  }
  return (
    <section aria-label={label} className="link-group">
      <h3>
        {label} <span className="muted num">{links.length}</span>
      </h3>
      <ul className="line-list">
        {links.map((link) => (
          <li key={`${link.id} ${link.field}`} className="row">
            <Link className="grow clip" to={`/open/${link.type}/${link.id}`}>
              {link.title || t('untitled')}
            </Link>
            <span className="muted small">{through(link.field)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Groups = ({ links }: { readonly links: readonly Backlink[] }) => {
  const t = useTexts(detailTexts)
  if (links.length === 0) return <p className="muted">{t('noBacklinks')}</p>
  return (
    <div style={{ maxHeight: 340, overflow: 'auto' }}>
      {[...new Set(links.map((link) => link.type))].map((type) => (
        <Group key={type} type={type} links={links.filter((link) => link.type === type)} />
      ))}
    </div>
  )
}

/** Records that point to this one, by register; new ones can be made with the link already set. */
export const Backlinks = ({ record }: { readonly record: RecordView }) => {
  const t = useTexts(detailTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const hidden = new Set<RecordType>([...record.children.map((child) => child.type), 'evidence'])
  const query = useCall('records.backlinks', { id: record.id })
  const shown = (links: readonly Backlink[]) => links.filter((link) => !hidden.has(link.type))
  const fields = [...linkingFields(record.type)]
  return (
    <Panel
      title={t('backlinks')}
      extra={<span className="muted num">{query.data && shown(query.data).length}</span>}
    >
      <Loaded query={query}>{(links) => <Groups links={shown(links)} />}</Loaded>
      {fields.length > 0 && !record.deleted && (
        <div className="row wrap small muted">
          <span>{t('addLinked')}</span>
          {fields.map(([type, field]) => (
            <Button
              key={type}
              type="link"
              size="small"
              aria-label={t('create', { type: recordDefinitions[type].label[language] })}
              onClick={() => navigate(`/records/${type}/new?${field}=${record.id}`)}
            >
              {recordDefinitions[type].label[language]}
            </Button>
          ))}
        </div>
      )}
    </Panel>
  )
}
