import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { Backlink, RecordView } from '../../shared/workspace-views.ts'
import { Loaded } from '../components/loaded.tsx'
import { Panel } from '../components/page.tsx'
import { useCall, useCore } from '../lib/core-client.tsx'
import { isMenuType } from '../lib/menu-types.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { fieldLabel } from './field-label.ts'
import { useSay } from '../lib/use-say.tsx'
import { useUndo } from '../lib/use-undo.ts'
import { LinkExisting } from './link-existing.tsx'
import { linkTexts } from './link-texts.ts'
import { linkableTypes } from './linkable-types.ts'

/** A link by a field that may be empty, or a relation; rows stay with their owner, and a list of people is edited where it stands. */
const isTakenOff = ({ type, field: name, relation }: Backlink): boolean => {
  if (relation !== undefined) return true
  const definition = recordDefinitions[type]
  const field = definition.fields.find((one) => one.name === name)
  return field?.kind === 'link' && !field.required && definition.childOf?.field !== name
}

/** The records of one register that point here; through which field, where there are several. */
const Group = ({
  type,
  links,
  onUnlink,
}: {
  readonly type: RecordType
  readonly links: readonly Backlink[]
  readonly onUnlink: (link: Backlink) => void
}) => {
  const t = useTexts(linkTexts)
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
          <li key={`${link.id} ${link.relation ?? link.field}`} className="row">
            <Link className="grow clip" to={`/open/${link.type}/${link.id}`}>
              {link.title || t('untitled')}
            </Link>
            <span className="muted small">{through(link.field)}</span>
            {isTakenOff(link) && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined aria-hidden />}
                title={t('unlink', { title: link.title })}
                aria-label={t('unlink', { title: link.title })}
                onClick={() => onUnlink(link)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Groups = ({
  links,
  onUnlink,
}: {
  readonly links: readonly Backlink[]
  readonly onUnlink: (link: Backlink) => void
}) => {
  const t = useTexts(linkTexts)
  if (links.length === 0) return <p className="muted">{t('noBacklinks')}</p>
  return (
    <div style={{ maxHeight: 340, overflow: 'auto' }}>
      {[...new Set(links.map((link) => link.type))].map((type) => (
        <Group
          key={type}
          type={type}
          links={links.filter((link) => link.type === type)}
          onUnlink={onUnlink}
        />
      ))}
    </div>
  )
}

/** Records linked to this one, by register; existing ones can be linked, new ones made with the link set, links taken off. */
export const LinkedRecords = ({
  record,
}: {
  readonly record: Pick<RecordView, 'id' | 'type' | 'deleted' | 'children'>
}) => {
  const t = useTexts(linkTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const hidden = new Set<RecordType>([...record.children.map((child) => child.type), 'evidence'])
  const query = useCall('records.backlinks', { id: record.id })
  const shown = (links: readonly Backlink[]) => links.filter((link) => !hidden.has(link.type))
  const core = useCore()
  const say = useSay()
  const { undo } = useUndo()
  const linkable = linkableTypes(record.type)
  const link = (other: string): void => {
    core
      .call('records.link', { id: record.id, other })
      .then(({ step }) => {
        if (step === null) say.warn(t('known'))
        else say.doneWithAction(t('linked'), t('undo'), () => void undo(step))
      })
      .catch((failure: unknown) => say.failed(failure))
  }
  const unlink = ({ id, title, field, relation }: Backlink): void => {
    core
      .call('records.unlink', { id: relation ?? id, field })
      .then(({ step }) => {
        if (step !== null) say.doneWithAction(t('unlinked', { title }), t('undo'), () => void undo(step))
      })
      .catch((failure: unknown) => say.failed(failure))
  }
  return (
    <Panel
      title={t('backlinks')}
      extra={<span className="muted num">{query.data && shown(query.data).length}</span>}
    >
      <div className="stack">
        <Loaded query={query}>{(links) => <Groups links={shown(links)} onUnlink={unlink} />}</Loaded>
        {linkable.length > 0 && !record.deleted && (
          <LinkExisting types={linkable.map(({ type }) => type)} id={record.id} onLink={link} />
        )}
        {linkable.length > 0 && !record.deleted && (
          <div className="row wrap small muted">
            <span>{t('addLinked')}</span>
            {linkable
              .filter(({ type }) => isMenuType(type))
              .map(({ type, field }) => (
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
      </div>
    </Panel>
  )
}
