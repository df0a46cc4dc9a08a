import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { OperatorForm } from './operator-form.tsx'

const texts = defineTexts(
  'settings-operator',
  {
    title: '操作人',
    none: '还没有打开台账库。请先新建或打开一个台账库，再填写操作人。',
  },
  {
    title: 'Operator',
    none: 'No workspace is open. Create or open one first, then enter the operator.',
  },
)

/** Who is working: history, packages and receipts carry this name. */
export const OperatorSettings = () => {
  const t = useTexts(texts)
  const status = useCall('workspace.status', {})
  return (
    <Panel title={t('title')}>
      <Loaded query={status}>
        {({ open }) => (open ? <OperatorForm stored={open.operator} /> : <Notice>{t('none')}</Notice>)}
      </Loaded>
    </Panel>
  )
}
