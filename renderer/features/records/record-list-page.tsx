import { QuestionOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { listConditions } from '../../../shared/search/list-conditions.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { failureText } from '../../lib/call-failure.ts'
import { isRecordType } from '../../lib/is-record-type.ts'
import { isMenuType } from '../../lib/menu-types.ts'
import { localeOf, useLanguage, useTexts } from '../../lib/texts.ts'
import { useUiState } from '../../lib/ui-state.ts'
import { withParam } from '../../lib/with-param.ts'
import { KeysHelp } from './keys-help.tsx'
import { recordColumns, shownFields } from './list-columns.tsx'
import { ListFilters } from './list-filters.tsx'
import { listQueryOf } from './list-query.ts'
import { listTexts } from './list-texts.ts'
import { NoSuchRegister } from './no-such-register.tsx'
import { RegisterGrid } from './register-grid.tsx'
import { registerTexts } from './register-texts.ts'
import { useListFiles } from './use-list-files.tsx'
import { useListRows } from './use-list-rows.ts'
import { usePlaces } from './use-places.ts'
import { usePrintKey } from './use-print-key.ts'
import { useSelection } from './use-selection.ts'

/** What stands in the place of rows where there are none. */
const NoRows = ({
  definition,
  narrowed,
  past,
  onClear,
}: {
  readonly definition: RecordDefinition
  readonly narrowed: boolean
  readonly past: boolean
  readonly onClear: () => void
}) => {
  const t = useTexts(listTexts)
  const about = useTexts(registerTexts)
  const type = definition.label[useLanguage()]
  const navigate = useNavigate()
  if (narrowed)
    return (
      <EmptyState title={t('noneTitle', { type })} hint={t('noneHint')}>
        <Button onClick={onClear}>{t('clear')}</Button>
      </EmptyState>
    )
  if (past) return <EmptyState title={t('nonePast', { type })} hint={t('dayHint')} />
  const hint = isMenuType(definition.type) ? `${about(definition.type)} ${t('emptyHint')}` : t('emptyHint')
  return (
    <EmptyState title={t('emptyTitle', { type })} hint={hint}>
      <Link to="/import">
        <Button type="primary">{t('goImport')}</Button>
      </Link>
      <Button onClick={() => navigate(`/records/${definition.type}/new`)}>{t('create')}</Button>
    </EmptyState>
  )
}

const Register = ({ definition }: { readonly definition: RecordDefinition }) => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const { columns, widths } = useUiState()
  const { type } = definition
  const query = useMemo(() => listQueryOf(definition, params), [definition, params])
  const { remarks } = useMemo(() => listConditions(definition, params.get('q') ?? ''), [definition, params])
  const fields = useMemo(() => shownFields(definition, columns[type]), [definition, columns, type])
  const shown = useMemo(
    () => recordColumns(definition, fields, widths[type] ?? {}, language, t('untitled')),
    [definition, fields, widths, type, language, t],
  )
  const names = useMemo(() => fields.map(({ name }) => name), [fields])
  const [places, setPlaces] = usePlaces()
  const [help, setHelp] = useState(false)
  const rows = useListRows(query, names, places)
  const selection = useSelection(query)
  const chosen = selection.count(rows.total ?? 0)
  const files = useListFiles({
    definition,
    query: selection.filter ? { ...query, filters: [...(query.filters ?? []), selection.filter] } : query,
    chosen: chosen > 0,
    fields,
    columns: shown,
  })
  usePrintKey(files.print)
  const exports = [
    { key: 'xlsx', label: t('exportXlsx'), onClick: files.saveXlsx },
    { key: 'csv', label: t('exportCsv'), onClick: files.saveCsv },
    ...(chosen > 0
      ? [
          { type: 'divider' as const },
          { key: 'chosen', disabled: true, label: t('exportChosen', { count: chosen }) },
        ]
      : []),
  ]
  const narrowed = (query.filters?.length ?? 0) > 0 || query.text !== undefined
  const { asOf } = query
  const setDay = (next: URLSearchParams) => setParams(next, { replace: true })
  // Whatever else changes, the day stays until one goes back to now.
  const setAddress = (next: URLSearchParams) => setDay(withParam(next, 'asOf', asOf ?? null))
  const label = definition.label[language]
  return (
    <Page
      fill
      title={label}
      remark={
        rows.total !== null &&
        t(narrowed ? 'filtered' : 'total', { total: rows.total.toLocaleString(localeOf(language)) })
      }
      actions={
        <>
          <Button
            aria-label={t('keys')}
            title={t('keys')}
            icon={<QuestionOutlined />}
            onClick={() => setHelp(true)}
          />
          <Dropdown trigger={['click']} menu={{ items: exports }}>
            <Button>{t('export')}</Button>
          </Dropdown>
          <Button onClick={files.print}>{t('print')}</Button>
          {asOf === undefined && (
            <Button type="primary" onClick={() => navigate(`/records/${type}/new`)}>
              {t('create')}
            </Button>
          )}
        </>
      }
    >
      <ListFilters definition={definition} params={params} onParams={setAddress} onDay={setDay} />
      {asOf !== undefined && (
        <Notice tone="warn">
          {t('past', { day: asOf })}{' '}
          <Button size="small" onClick={() => setDay(withParam(params, 'asOf', null))}>
            {t('now')}
          </Button>
        </Notice>
      )}
      {remarks.map((remark) => (
        <Notice key={remark.zh} tone="warn">
          {remark[language]}
        </Notice>
      ))}
      {rows.failure !== null && (
        <Notice tone="bad">
          {failureText(rows.failure, language)}{' '}
          <Button size="small" onClick={rows.refetch}>
            {t('retry')}
          </Button>
        </Notice>
      )}
      {rows.total === 0 ? (
        <NoRows
          definition={definition}
          narrowed={narrowed}
          past={asOf !== undefined}
          onClear={() => setAddress(new URLSearchParams())}
        />
      ) : (
        <RegisterGrid
          definition={definition}
          label={label}
          query={query}
          fields={fields}
          columns={shown}
          rows={rows}
          selection={selection}
          params={params}
          onParams={setAddress}
          onPlaces={setPlaces}
          onHelp={() => setHelp(true)}
        />
      )}
      {files.sheet}
      <KeysHelp open={help} onClose={() => setHelp(false)} />
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
