import { Button } from 'antd'
import { Link } from 'react-router'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { downloadCsv } from '../../lib/csv.ts'
import { exactTime } from '../../lib/exact-time.ts'
import { defineTexts, useTexts } from '../../lib/texts.ts'

const texts = defineTexts(
  'settings-looks',
  {
    title: '查号记录',
    about:
      '谁在什么时候、为什么查看了哪位职工的身份证号，逐次记在这里，不能修改或删除；号码本身不记。只记本台账库里的查看，交换包不带走。',
    list: '身份证号查看记录',
    at: '时间',
    person: '职工',
    operator: '查看人',
    reason: '理由',
    export: '导出 csv',
    file: '身份证号查看记录.csv',
    none: '还没有人查看过身份证号',
    noneHint: '在职工页面的“身份证号”处点“显示”并写明理由，就会记在这里。',
  },
  {
    title: 'ID looks',
    about:
      'Who looked at whose ID number, when and why. Nothing here can be changed or deleted, and the number itself is not kept. Looks in this workspace only; packages do not carry them.',
    list: 'Looks at ID numbers',
    at: 'Time',
    person: 'Person',
    operator: 'Looked at by',
    reason: 'Reason',
    export: 'Export csv',
    file: 'id-looks.csv',
    none: 'Nobody has looked at an ID number yet',
    noneHint: 'Choose Show beside the ID number of a person and give a reason; it is kept here.',
  },
)

/** For the archivist: every look at an ID number. */
export const LookSettings = () => {
  const t = useTexts(texts)
  const query = useCall('identity.looks', {})
  const looks = query.data?.looks ?? []
  const save = () =>
    downloadCsv(t('file'), [
      [t('at'), t('person'), t('operator'), t('reason')],
      ...looks.map(({ at, name, operator, reason }) => [exactTime(at), name, operator, reason]),
    ])
  return (
    <Panel title={t('title')} extra={looks.length > 0 && <Button onClick={save}>{t('export')}</Button>}>
      <div className="stack">
        <p className="muted">{t('about')}</p>
        <Loaded query={query}>
          {() =>
            looks.length === 0 ? (
              <EmptyState title={t('none')} hint={t('noneHint')} />
            ) : (
              <DataTable
                label={t('list')}
                dense
                rows={looks}
                rowKey={({ person, at }, index) => `${person} ${at} ${index}`}
                maxHeight={520}
                columns={[
                  { key: 'at', title: t('at'), width: 160, render: ({ at }) => exactTime(at) },
                  {
                    key: 'person',
                    title: t('person'),
                    width: 160,
                    render: ({ person, name }) => (
                      <Link to={`/records/person/${person}`}>{name || person}</Link>
                    ),
                  },
                  { key: 'operator', title: t('operator'), width: 140, render: ({ operator }) => operator },
                  { key: 'reason', title: t('reason'), render: ({ reason }) => reason },
                ]}
              />
            )
          }
        </Loaded>
      </div>
    </Panel>
  )
}
