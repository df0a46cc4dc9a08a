import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { MergeType, SameGroup } from '../../../shared/people-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { reasonTexts } from './reason-texts.ts'

const texts = defineTexts(
  'duplicates',
  {
    title: '疑似重复',
    remark: '同名不一定是同一人：请逐组核对，再合并；合并可以撤销',
    person: '职工',
    unit: '单位',
    one: '档案',
    other: '可能相同的档案',
    merge: '核对并合并',
    mergeOf: '核对并合并“{{name}}”',
    locked: '身份证号已锁住，这里没有按号码比对。在任一职工页面输入口令解锁后再来查看。',
    emptyTitle: '没有发现疑似重复',
    emptyHint:
      '职工按身份证号（解锁后），或同名加同单位、同电话、同出生年月比对；单位按信用代码，或只差省名、公司形式的名称比对。',
  },
  {
    title: 'Likely duplicates',
    remark: 'The same name need not be the same person: check each group, then merge; a merge can be undone',
    person: 'People',
    unit: 'Units',
    one: 'Record',
    other: 'Likely the same',
    merge: 'Check and merge',
    mergeOf: 'Check and merge “{{name}}”',
    locked:
      'ID numbers are locked and were not compared. Unlock them on the page of any person, then look again.',
    emptyTitle: 'No likely duplicates found',
    emptyHint:
      'People are compared by ID number (once unlocked), or by name with unit, phone or birth; units by credit code, or by names that differ only in form.',
  },
)

const Groups = ({ type }: { readonly type: MergeType }) => {
  const t = useTexts(texts)
  const reason = useTexts(reasonTexts)
  const query = useCall('people.same', { type }, { keep: true })
  const [pair, setPair] = useState<readonly [string, string] | null>(null)
  return (
    <Loaded query={query}>
      {(groups) =>
        groups.length === 0 ? (
          <EmptyState title={t('emptyTitle')} hint={t('emptyHint')} />
        ) : (
          <>
            <DataTable<SameGroup>
              label={t('title')}
              rows={groups}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'one',
                  title: t('one'),
                  render: ({ id, name, hint }) => (
                    <>
                      <Link to={`/records/${type}/${id}`}>{name}</Link>
                      <div className="small muted">{hint}</div>
                    </>
                  ),
                },
                {
                  key: 'other',
                  title: t('other'),
                  render: ({ id, others }) =>
                    others.map((other) => (
                      <div key={other.id} className="row wrap">
                        <Link to={`/records/${type}/${other.id}`}>{other.name}</Link>
                        <span className="small muted">{other.hint}</span>
                        <span className="small">{other.reasons.map((code) => reason(code)).join(' · ')}</span>
                        <Button
                          size="small"
                          aria-label={t('mergeOf', { name: other.name })}
                          onClick={() => setPair([id, other.id])}
                        >
                          {t('merge')}
                        </Button>
                      </div>
                    )),
                },
              ]}
            />
            {pair && <MergeDialog type={type} pair={pair} onClose={() => setPair(null)} />}
          </>
        )
      }
    </Loaded>
  )
}

/** People or units that may have been entered twice, group by group. */
export const DuplicatesPage = () => {
  const t = useTexts(texts)
  const type: MergeType = useParams().type === 'unit' ? 'unit' : 'person'
  const isLocked = useCall('identity.status', {}).data?.state === 'locked' && type === 'person'
  return (
    <Page
      title={t('title')}
      remark={t('remark')}
      actions={(['person', 'unit'] as const).map((one) => (
        <Link key={one} to={`/duplicates/${one}`} aria-current={one === type ? 'page' : undefined}>
          <Button type={one === type ? 'primary' : 'default'}>{t(one)}</Button>
        </Link>
      ))}
    >
      {isLocked && <Notice tone="plain">{t('locked')}</Notice>}
      <Groups key={type} type={type} />
    </Page>
  )
}
