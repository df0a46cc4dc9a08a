import { Button } from 'antd'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { isRecordType } from '../../lib/is-record-type.ts'
import { isMenuType } from '../../lib/menu-types.ts'
import { localeOf, useLanguage, useTexts } from '../../lib/texts.ts'
import { useUiState } from '../../lib/ui-state.ts'
import { recordColumns, shownFields } from './list-columns.tsx'
import { ListFilters } from './list-filters.tsx'
import { listInput, pageOf, pageSize, sortOf, withParam } from './list-query.ts'
import { NoSuchRegister } from './no-such-register.tsx'
import { listTexts } from './record-list-texts.ts'
import { registerTexts } from './register-texts.ts'
import { useListExport } from './use-list-export.ts'

const Pager = ({
  page,
  total,
  onPage,
}: {
  readonly page: number
  readonly total: number
  readonly onPage: (page: number) => void
}) => {
  const t = useTexts(listTexts)
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  return (
    <nav className="row no-print" aria-label={t('pages')}>
      <span className="muted num">
        {t('range', { from: (page - 1) * pageSize + 1, to: Math.min(total, page * pageSize) })}
      </span>
      <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('previous')}
      </Button>
      <span className="num">
        {page} / {last}
      </span>
      <Button size="small" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('next')}
      </Button>
    </nav>
  )
}

const Register = ({ definition }: { readonly definition: RecordDefinition }) => {
  const t = useTexts(listTexts)
  const about = useTexts(registerTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const { dense, columns } = useUiState()
  const input = listInput(definition, params)
  const query = useCall('records.list', input, { keep: true })
  const exportList = useListExport()
  const fields = shownFields(definition, columns[definition.type])
  const type = definition.label[language]
  const narrowed = (input.filters?.length ?? 0) > 0 || input.text !== undefined
  const setAddress = (next: URLSearchParams) => setParams(next, { replace: true })
  return (
    <Page
      fill
      title={type}
      remark={
        query.data &&
        t(narrowed ? 'filtered' : 'total', { total: query.data.total.toLocaleString(localeOf(language)) })
      }
      actions={
        <>
          <Button onClick={() => void exportList(definition, fields, input)}>{t('export')}</Button>
          <Button onClick={() => window.print()}>{t('print')}</Button>
          <Button type="primary" onClick={() => navigate(`/records/${definition.type}/new`)}>
            {t('create')}
          </Button>
        </>
      }
    >
      <ListFilters definition={definition} params={params} onParams={setAddress} />
      <Loaded query={query}>
        {(data) =>
          data.total === 0 ? (
            narrowed ? (
              <EmptyState title={t('noneTitle', { type })} hint={t('noneHint')}>
                <Button onClick={() => setAddress(new URLSearchParams())}>{t('clear')}</Button>
              </EmptyState>
            ) : (
              <EmptyState
                title={t('emptyTitle', { type })}
                hint={
                  isMenuType(definition.type) ? `${about(definition.type)} ${t('emptyHint')}` : t('emptyHint')
                }
              >
                <Link to="/import">
                  <Button type="primary">{t('goImport')}</Button>
                </Link>
                <Button onClick={() => navigate(`/records/${definition.type}/new`)}>{t('create')}</Button>
              </EmptyState>
            )
          ) : (
            <>
              <DataTable
                className="grow-table"
                label={type}
                columns={recordColumns(definition, fields, language, t('untitled'))}
                rows={data.rows}
                rowKey={(row) => row.id}
                sort={sortOf(params)}
                onSort={(sort) =>
                  setAddress(withParam(params, 'sort', `${sort.descending ? '-' : ''}${sort.field}`))
                }
                dense={dense}
              />
              <div className="list-foot">
                <Pager
                  page={pageOf(params)}
                  total={data.total}
                  onPage={(page) => setAddress(withParam(params, 'page', String(page)))}
                />
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

/** The register of one record type. */
export const RecordListPage = () => {
  const { type } = useParams()
  return isRecordType(type) ? (
    <Register key={type} definition={recordDefinitions[type]} />
  ) : (
    <NoSuchRegister type={type} />
  )
}
