import { Checkbox } from 'antd'
import { checklistSlot } from '../../../shared/rules/checklist-slot.ts'
import type { ChecklistItemView } from '../../../shared/studio-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FileButton } from '../../components/file-drop.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUndo } from '../../lib/use-undo.ts'
import { usePutFiles } from '../../record/use-put-files.ts'
import { useShowFile } from '../../record/use-show-file.ts'
import { checklistTexts } from './checklist-texts.ts'

/** The files of one item, each opened by its name. */
const Files = ({ entry, id }: { readonly entry: ChecklistItemView; readonly id: string }) => {
  const t = useTexts(checklistTexts)
  const core = useCore()
  const show = useShowFile()
  const putFiles = usePutFiles()
  const put = (files: readonly File[]) =>
    putFiles(files, (file) =>
      core.call('evidence.attach', { file, owner: id, slot: checklistSlot(entry.item) }),
    )
  return (
    <div className="row wrap">
      {entry.files.map((file) => (
        <button key={file.id} type="button" className="link" onClick={() => show(file.id)}>
          {file.fileName}
        </button>
      ))}
      {entry.met && entry.files.length === 0 && <span className="warn small">{t('missing')}</span>}
      <FileButton
        small
        label={t('put')}
        ariaLabel={t('putFor', { item: entry.item })}
        onFiles={(files) => void put(files)}
      />
    </div>
  )
}

/** What the naming body asks for, item by item: met or not, since when, shown by which files. */
export const ChecklistTab = ({
  id,
  items,
}: {
  readonly id: string
  readonly items: readonly ChecklistItemView[]
}) => {
  const t = useTexts(checklistTexts)
  const core = useCore()
  const say = useSay()
  const { undo } = useUndo()
  const meet = async (item: string, met: boolean) => {
    try {
      await core.call('studio.meet', { id, item, met })
      const state = t(met ? 'stateMet' : 'stateUnmet')
      say.doneWithAction(t('saved', { item, state }), t('undo'), () => void undo())
    } catch (failure) {
      say.failed(failure)
    }
  }
  if (items.length === 0) return <p className="muted">{t('none')}</p>
  return (
    <DataTable<ChecklistItemView>
      bare
      dense
      label={t('list')}
      rows={items}
      rowKey={({ item }, index) => `${index} ${item}`}
      columns={[
        {
          key: 'met',
          title: t('met'),
          width: 64,
          render: ({ item, met }) => (
            <Checkbox
              aria-label={t('metOf', { item })}
              checked={met}
              onChange={(event) => void meet(item, event.target.checked)}
            />
          ),
        },
        { key: 'item', title: t('item'), render: ({ item }) => item },
        { key: 'since', title: t('since'), render: ({ since }) => since },
        { key: 'note', title: t('note'), render: ({ note }) => note },
        { key: 'files', title: t('files'), render: (entry) => <Files entry={entry} id={id} /> },
      ]}
    />
  )
}
