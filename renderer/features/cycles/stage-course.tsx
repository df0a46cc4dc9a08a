import { Modal } from 'antd'
import type { NominationView, StageMove } from '../../../shared/cycle-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { exactTime } from '../../lib/exact-time.ts'
import { useTexts } from '../../lib/texts.ts'
import { stageTexts } from './stage-texts.ts'

/** Who moved an entry, when and why. */
export const StageCourse = ({
  course,
  onClose,
}: {
  readonly course: NominationView['course']
  readonly onClose: () => void
}) => {
  const t = useTexts(stageTexts)
  const moveText = ({ from, to, due }: StageMove): string => {
    if (to === null || from === to) return t('extended', { due: due ?? '' })
    return `${from === null ? to : t('fromTo', { from, to })}${due === null ? '' : t('until', { due })}`
  }
  return (
    <Modal open title={t('courseOf')} footer={null} width={760} onCancel={onClose}>
      {course.length === 0 ? (
        <EmptyState title={t('noCourse')} />
      ) : (
        <DataTable
          label={t('courseOf')}
          rows={course}
          rowKey={(move) => move.at + move.to}
          maxHeight={420}
          columns={[
            { key: 'when', title: t('when'), width: 160, render: ({ at }) => exactTime(at) },
            { key: 'who', title: t('who'), width: 110, render: ({ by }) => by },
            { key: 'move', title: t('move'), render: moveText },
            { key: 'reason', title: t('reason'), render: ({ reason }) => reason ?? '' },
          ]}
        />
      )}
    </Modal>
  )
}
