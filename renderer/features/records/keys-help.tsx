import { Modal } from 'antd'
import { defineTexts, useTexts } from '../../lib/texts.ts'

const texts = defineTexts(
  'listKeys',
  {
    title: '表格中的按键',
    move: '移动',
    ends: '行首、行尾；加 Ctrl 到第一行、最后一行',
    page: '翻一屏',
    select: '选中或取消一行；在分组上展开或收起',
    range: '连续选中',
    all: '选中筛选出的全部',
    open: '打开',
    edit: '在格内修改',
    copy: '复制选中的行（可贴到 Excel、WPS），从 Excel 粘贴',
    remove: '把选中的移入回收站',
    filter: '到筛选框',
    sort: '在列标题上排序；加 Shift 再按一列',
    width: '在列标题上改列宽',
    help: '显示本页',
  },
  {
    title: 'Keys in a table',
    move: 'Move',
    ends: 'First and last column; with Ctrl first and last row',
    page: 'One screen up or down',
    select: 'Select a row or not; fold or unfold a group',
    range: 'Select from here on',
    all: 'Select all that the filter leaves',
    open: 'Open',
    edit: 'Edit in the cell',
    copy: 'Copy selected rows (for Excel or WPS), paste from Excel',
    remove: 'Move selected records to the trash',
    filter: 'Go to the filter box',
    sort: 'On a column header: sort; with Shift by one more column',
    width: 'On a column header: change its width',
    help: 'Show this list',
  },
)

const keys = [
  ['↑ ↓ ← →', 'move'],
  ['Home End', 'ends'],
  ['PgUp PgDn', 'page'],
  ['Space', 'select'],
  ['Shift+↑ ↓', 'range'],
  ['Ctrl+A', 'all'],
  ['Enter', 'open'],
  ['F2', 'edit'],
  ['Ctrl+C / Ctrl+V', 'copy'],
  ['Delete', 'remove'],
  ['/', 'filter'],
  ['Enter, Shift+Enter', 'sort'],
  ['Alt+← →', 'width'],
  ['?', 'help'],
] as const

/** What the keyboard does in a register. */
export const KeysHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const t = useTexts(texts)
  return (
    <Modal open={open} title={t('title')} footer={null} onCancel={onClose} width={560}>
      <dl className="facts">
        {keys.map(([key, text]) => (
          <div key={text} style={{ display: 'contents' }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
