import { Navigate, useLocation, useParams } from 'react-router'
import { fieldOf } from '../../shared/record/define-record.ts'
import type { LinkValue } from '../../shared/record/field.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { RecordView } from '../../shared/workspace-views.ts'
import { Loaded } from '../components/loaded.tsx'
import { useCall } from '../lib/core-client.tsx'
import { withParam } from '../lib/with-param.ts'
import { shownFile } from '../record/use-show-file.ts'

const OpenEvidence = ({ id }: { readonly id: string }) => {
  const { search } = useLocation()
  const file = useCall('evidence.view', { id })
  return (
    <Loaded query={file}>
      {({ place: { owner, year } }) => {
        const shown = withParam(new URLSearchParams(search), shownFile, id)
        const beside = owner ? `/open/${owner.type}/${owner.id}` : year ? `/cycle/${year}/board` : '/'
        return <Navigate replace to={`${beside}?${shown}`} />
      }}
    </Loaded>
  )
}

const OpenNomination = ({ id }: { readonly id: string }) => {
  const { search } = useLocation()
  const nomination = useCall('nomination.get', { id })
  return (
    <Loaded query={nomination}>
      {({ year, record }) => (
        <Navigate replace to={`/cycle/${year}/${String(record.values.category)}/${id}${search}`} />
      )}
    </Loaded>
  )
}

/** Where a record is shown: a row of another record is shown inside its owner. */
const placeOf = ({ type, id, values }: RecordView): string => {
  const { childOf } = recordDefinitions[type]
  if (type === 'cycle') return `/cycle/${String(values.year)}`
  const owner = childOf
    ? (values[fieldOf(recordDefinitions[type], childOf.field).name] as LinkValue | null)
    : null
  return childOf && owner?.id ? `/open/${childOf.type}/${owner.id}` : `/records/${type}/${id}`
}

const OpenOther = ({ id }: { readonly id: string }) => {
  const { search } = useLocation()
  const record = useCall('records.get', { id })
  return <Loaded query={record}>{(view) => <Navigate replace to={`${placeOf(view)}${search}`} />}</Loaded>
}

/** `/open/<type>/<id>`: goes to the page that shows this record, whichever feature that is. */
export const OpenRecord = () => {
  const { type = '', id = '' } = useParams()
  if (type === 'evidence') return <OpenEvidence key={id} id={id} />
  return type === 'nomination' ? <OpenNomination id={id} /> : <OpenOther key={id} id={id} />
}
