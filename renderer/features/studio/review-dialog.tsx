import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { fieldOf } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { reviewTables } from '../../../shared/records/review-tables.ts'
import { type Marks, type ReviewTable, reviewScore } from '../../../shared/rules/review-score.ts'
import type { StudioView } from '../../../shared/studio-views.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../lib/call-failure.ts'
import { useCore } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUndo } from '../../lib/use-undo.ts'
import { wordOf } from '../../record/word-of.ts'
import { type BonusRow, BonusRows } from './bonus-rows.tsx'
import { CriterionRow } from './criterion-row.tsx'
import { reviewTexts } from './review-texts.ts'

type Kind = 'papers' | 'visit' | 'reconfirm'
type Grade = 'excellent' | 'good' | 'pass' | 'fail'

const optionsOf = (field: string, language: 'zh' | 'en') => {
  const found = fieldOf(recordDefinitions.studioReview, field)
  return found.kind === 'choice'
    ? found.options.map(({ value, label }) => ({ value, label: label[language] }))
    : []
}

/** Apprentices of the year are on file already: the count is filled in where the table asks for it. */
const firstMarks = (table: ReviewTable, studio: StudioView, year: number): readonly Marks[] => {
  const counted = studio.years.find((one) => one.year === year)?.counted
  return table.criteria.map(({ quota }) =>
    quota?.of === 'apprentices' ? { count: counted?.apprentices ?? 0 } : {},
  )
}

/** A review, scored item by item: reasons and total follow from what is ticked. */
export const ReviewDialog = ({
  id,
  studio,
  onClose,
}: {
  readonly id: string
  readonly studio: StudioView
  readonly onClose: () => void
}) => {
  const t = useTexts(reviewTexts)
  const language = useLanguage()
  const core = useCore()
  const say = useSay()
  const { undo } = useUndo()
  const [year, setYear] = useState(Number(studio.today.slice(0, 4)) - 1)
  const [tableId, setTableId] = useState(reviewTables[0]?.id ?? '')
  const table = reviewTables.find((one) => one.id === tableId) ?? reviewTables[0]
  const [marks, setMarks] = useState<readonly Marks[]>(() => (table ? firstMarks(table, studio, year) : []))
  const [bonus, setBonus] = useState<readonly BonusRow[]>([])
  const [title, setTitle] = useState(t('defaultTitle', { year }))
  const [kind, setKind] = useState<Kind>('visit')
  const [reviewedBy, setReviewedBy] = useState('')
  const [grade, setGrade] = useState<Grade | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (!table) return null
  const named = bonus.filter(({ reason }) => reason.trim() !== '')
  const score = reviewScore(
    table,
    marks,
    named.map(({ points }) => points),
  )
  const unbanded = score.items.some(({ problem }) => problem === 'noBand')
  const start = (next: ReviewTable, of: number) => {
    setTableId(next.id)
    setMarks(firstMarks(next, studio, of))
  }
  const save = async () => {
    setBusy(true)
    try {
      await core.call('studio.review', {
        id,
        table: table.id,
        title,
        year,
        kind,
        reviewedOn: studio.today,
        reviewedBy,
        marks: marks.map((one) => ({ ...one, deducted: [...(one.deducted ?? [])] })),
        bonus: named.map((row) => ({ ...row })),
        grade,
      })
      say.doneWithAction(t('saved', { title, total: score.total }), t('undo'), () => void undo())
      onClose()
    } catch (refused) {
      setFailure(failureText(refused, language))
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      width={860}
      title={t('add')}
      okText={t('save')}
      okButtonProps={{ disabled: title.trim() === '' || unbanded }}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="stack">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <div className="row wrap">
          <Select
            aria-label={t('table')}
            style={{ minWidth: 230 }}
            value={table.id}
            options={reviewTables.map((one) => ({ value: one.id, label: one.label[language] }))}
            onChange={(next) => start(reviewTables.find((one) => one.id === next) ?? table, year)}
          />
          <Select
            aria-label={t('year')}
            value={year}
            options={studio.years.map((one) => ({ value: one.year, label: String(one.year) }))}
            onChange={(next) => {
              setYear(next)
              setTitle(t('defaultTitle', { year: next }))
              start(table, next)
            }}
          />
          <Select<Kind>
            aria-label={t('kind')}
            value={kind}
            options={optionsOf('kind', language)}
            onChange={setKind}
          />
          <Input
            aria-label={t('title')}
            style={{ width: 190 }}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          <Input
            aria-label={t('reviewedBy')}
            placeholder={t('reviewedBy')}
            style={{ width: 170 }}
            value={reviewedBy}
            onChange={(event) => setReviewedBy(event.target.value)}
          />
        </div>
        <section
          className="table-scroll bare"
          style={{ maxHeight: 380 }}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
          tabIndex={0}
          aria-label={t('table')}
        >
          <table className="data dense review-table" aria-label={table.label[language]}>
            <thead>
              <tr>
                <th scope="col" colSpan={2}>
                  {t('item')}
                </th>
                <th scope="col" className="num">
                  {t('max')}
                </th>
                <th scope="col">{t('findings')}</th>
                <th scope="col" className="num">
                  {t('points')}
                </th>
              </tr>
            </thead>
            <tbody>
              {table.criteria.map((criterion, index) => (
                <CriterionRow
                  key={criterion.item}
                  criterion={criterion}
                  marks={marks[index] ?? {}}
                  score={score.items[index] ?? { score: 0, reason: '', problem: null }}
                  onMarks={(next) => setMarks(marks.map((one, at) => (at === index ? next : one)))}
                />
              ))}
            </tbody>
          </table>
        </section>
        <BonusRows rows={bonus} onRows={setBonus} />
        <div className="row wrap spread">
          <strong role="status">
            {t('sum', { points: score.points, bonus: score.bonus, total: score.total })}
          </strong>
          <span className="row">
            <span className="small muted">
              {unbanded
                ? t('noBand')
                : score.grade === null
                  ? t('noGrade')
                  : t('suggested', { grade: wordOf('studioReview', 'grade', score.grade, language) })}
            </span>
            <Select<Grade>
              aria-label={t('grade')}
              style={{ minWidth: 100 }}
              value={grade ?? (score.grade as Grade | null)}
              options={optionsOf('grade', language)}
              onChange={setGrade}
            />
          </span>
        </div>
        <p className="small muted">{t('excellentHint')}</p>
      </div>
    </Modal>
  )
}
