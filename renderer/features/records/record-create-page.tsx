import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Values } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import type { RecordView } from '../../../shared/workspace-views.ts'
import { Page } from '../../components/page.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { isRecordType } from '../../lib/is-record-type.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { CreateForm } from '../../record/create-form.tsx'
import { detailTexts } from './detail-texts.ts'
import { NoSuchRegister } from './no-such-register.tsx'

/** The links that a record made from another one's page starts with: to that record, and to its unit. */
const linkedFrom = (definition: RecordDefinition, field: string, origin: RecordView): Values => {
  const unit = definition.fields.find((one) => one.name === 'unit' && one.kind === 'link')
  return {
    ...(unit && origin.values.unit ? { unit: origin.values.unit } : {}),
    ...(field === 'relate' ? {} : { [field]: { id: origin.id, text: recordTitle(origin) } }),
  }
}

/** A blank form of one record type; the address may name the record it was opened from. */
export const RecordCreatePage = () => {
  const t = useTexts(detailTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const core = useCore()
  const say = useSay()
  const { type } = useParams()
  const [params] = useSearchParams()
  const [field, from] = [...params][0] ?? ['', '']
  const origin = useCall('records.get', { id: from }, { enabled: from !== '' })
  if (!isRecordType(type)) return <NoSuchRegister type={type} />
  if (from !== '' && origin.isPending) return null
  const definition = recordDefinitions[type]
  const given = origin.data ? linkedFrom(definition, field, origin.data) : {}
  const created = async (id: string): Promise<void> => {
    try {
      if (field === 'relate') await core.call('records.link', { id, other: from })
    } catch (failure) {
      say.failed(failure)
    }
    navigate(`/records/${type}/${id}`, { replace: true })
  }
  return (
    <Page title={t('create', { type: definition.label[language] })} remark={t('createHint')}>
      <div className="panel" style={{ maxWidth: 860, padding: 16 }}>
        <CreateForm
          key={type}
          definition={definition}
          given={given}
          onCreated={({ id }) => void created(id)}
          onCancel={() => navigate(`/records/${type}`)}
        />
      </div>
    </Page>
  )
}
