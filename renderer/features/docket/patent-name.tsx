import { Link } from 'react-router'
import type { DocketPatent } from '../../../shared/docket-views.ts'

/** Title of a patent, leading to its record, over its holder. */
export const PatentName = ({ patent }: { readonly patent: DocketPatent }) => (
  <>
    <Link className="title" to={`/records/patent/${patent.id}`}>
      {patent.title}
    </Link>
    <div className="small muted">{patent.unit.name}</div>
  </>
)
