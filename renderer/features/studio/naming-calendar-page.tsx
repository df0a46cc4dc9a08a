import { Button } from 'antd'
import { Link, useSearchParams } from 'react-router'
import type { StudioDue } from '../../../shared/studio-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Badge, type Tone } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { defineTexts, useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { wordOf } from '../../record/word-of.ts'

const texts = defineTexts(
  'naming-calendar',
  {
    title: '命名日历',
    remark: '工作室命名与重新确认的期限',
    within: '{{count}} 天内',
    file: '存为日历文件',
    saved: '已存日历文件，共 {{count}} 项。',
    studio: '工作室',
    unit: '所在单位',
    level: '级别',
    since: '上次命名或确认',
    on: '到期',
    basis: '依据',
    rule: '两年一确认',
    written: '命名文件所写',
    late: '已过 {{count}} 天，请核对',
    left: '还有 {{count}} 天',
    emptyTitle: '这段时间没有要重新确认的工作室',
    emptyHint: '登记工作室的命名时间或“命名沿革”里的有效期后，到期日会列在这里。',
  },
  {
    title: 'Naming calendar',
    remark: 'When namings of studios are to be confirmed again',
    within: '{{count}} days',
    file: 'Save as calendar',
    saved: { one: 'Calendar saved, {{count}} entry.', other: 'Calendar saved, {{count}} entries.' },
    studio: 'Studio',
    unit: 'Unit',
    level: 'Level',
    since: 'Last named or confirmed',
    on: 'Due',
    basis: 'Basis',
    rule: 'Every two years',
    written: 'As the naming says',
    late: { one: '{{count}} day past, please check', other: '{{count}} days past, please check' },
    left: { one: '{{count}} day left', other: '{{count}} days left' },
    emptyTitle: 'No studio has to be confirmed again in this time',
    emptyHint: 'Enter when studios were named, or until when a naming holds, and they will be listed here.',
  },
)

/** What is only reckoned may have been confirmed since without a word in the register: that is a question, no alarm. */
const toneOf = (basis: StudioDue['due']['basis'], daysLeft: number): Tone =>
  daysLeft < 0 && basis === 'written' ? 'bad' : daysLeft <= 90 ? 'warn' : 'plain'

const choices = [90, 365, 730] as const

/** What studios have to renew, and by when; past first. */
export const NamingCalendarPage = () => {
  const t = useTexts(texts)
  const language = useLanguage()
  const core = useCore()
  const say = useSay()
  const [params, setParams] = useSearchParams()
  const within = Number(params.get('within') ?? 365) || 365
  const query = useCall('studio.dues', { within }, { keep: true })
  const save = async () => {
    try {
      const file = await core.call('studio.calendar', { within })
      saveFile(file.fileName, 'text/calendar;charset=utf-8', file.content)
      say.done(t('saved', { count: file.entries }))
    } catch (failure) {
      say.failed(failure)
    }
  }
  const columns: readonly DataColumn<StudioDue>[] = [
    {
      key: 'studio',
      title: t('studio'),
      render: ({ studio }) => <Link to={`/records/studio/${studio.id}`}>{studio.name}</Link>,
    },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit },
    { key: 'level', title: t('level'), render: ({ due }) => wordOf('studio', 'level', due.level, language) },
    { key: 'since', title: t('since'), render: ({ due }) => due.since },
    {
      key: 'on',
      title: t('on'),
      render: ({ due, daysLeft }) => (
        <span className="row">
          <span className="num">{due.on}</span>
          <Badge tone={toneOf(due.basis, daysLeft)}>
            {daysLeft < 0 ? t('late', { count: -daysLeft }) : t('left', { count: daysLeft })}
          </Badge>
        </span>
      ),
    },
    { key: 'basis', title: t('basis'), render: ({ due }) => t(due.basis === 'rule' ? 'rule' : 'written') },
  ]
  return (
    <Page
      title={t('title')}
      remark={t('remark')}
      actions={
        <>
          {choices.map((days) => (
            <Button
              key={days}
              type={days === within ? 'primary' : 'default'}
              aria-pressed={days === within}
              onClick={() => setParams({ within: String(days) })}
            >
              {t('within', { count: days })}
            </Button>
          ))}
          <Button onClick={() => void save()}>{t('file')}</Button>
        </>
      }
    >
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('emptyTitle')} hint={t('emptyHint')} />
          ) : (
            <DataTable
              label={t('title')}
              columns={columns}
              rows={rows}
              rowKey={({ studio, due }) => `${studio.id} ${due.level}`}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
