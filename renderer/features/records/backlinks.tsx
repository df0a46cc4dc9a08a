import { Link } from 'react-router'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { RecordView } from '../../../shared/workspace-views.ts'
import { Panel } from '../../components/page.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { detailTexts } from './record-texts.ts'

/** Records that point to this one. */
export const Backlinks = ({ record }: { readonly record: RecordView }) => {
  const t = useTexts(detailTexts)
  const language = useLanguage()
  const childTypes = new Set(record.children.map((child) => child.type))
  const links = record.backlinks.filter((link) => !childTypes.has(link.type))
  return (
    <Panel title={t('backlinks')} extra={<span className="muted num">{links.length}</span>}>
      {links.length === 0 ? (
        <p className="muted">{t('noBacklinks')}</p>
      ) : (
        <ul className="line-list" style={{ maxHeight: 260, overflow: 'auto' }}>
          {links.map((link) => (
            <li key={`${link.id} ${link.field}`} className="row">
              <span className="badge">{recordDefinitions[link.type].label[language]}</span>
              <Link className="grow clip" to={`/open/${link.type}/${link.id}`}>
                {link.title || t('untitled')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
