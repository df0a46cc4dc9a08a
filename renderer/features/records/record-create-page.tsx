import { useNavigate, useParams } from 'react-router'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { Page } from '../../components/page.tsx'
import { isRecordType } from '../../lib/is-record-type.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { CreateForm } from './create-form.tsx'
import { NoSuchRegister } from './no-such-register.tsx'
import { detailTexts } from './record-texts.ts'

/** A blank form of one record type. */
export const RecordCreatePage = () => {
  const t = useTexts(detailTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const { type } = useParams()
  if (!isRecordType(type)) return <NoSuchRegister type={type} />
  const definition = recordDefinitions[type]
  return (
    <Page title={t('create', { type: definition.label[language] })} remark={t('createHint')}>
      <div className="panel" style={{ maxWidth: 860, padding: 16 }}>
        <CreateForm
          key={type}
          definition={definition}
          onCreated={(id) => navigate(`/records/${type}/${id}`, { replace: true })}
          onCancel={() => navigate(`/records/${type}`)}
        />
      </div>
    </Page>
  )
}
