import { ExpectedError, invalidField } from '../../../shared/errors.ts'
import type { Answers, FieldValue } from '../../../shared/record/field.ts'
import { requireReason } from '../../../shared/rules/require-reason.ts'
import { copyFromSource, nominableTypes } from '../../../shared/rules/source-values.ts'
import { say } from '../../../shared/text/say.ts'
import { type CycleRecord, nominationsOf } from '../../db/cycle-record.ts'
import { lockRefusal } from '../../db/nomination-lock.ts'
import type { StoredRecord, Writer } from '../../db/store.ts'
import { explanationsOf } from './check-entries.ts'
import { sourceOf } from './source-record.ts'
import { lockOf } from './stage-moves.ts'

const requireEditable = (record: StoredRecord, cycle: CycleRecord, today: string): void => {
  const refusal = lockRefusal(lockOf(record, cycle, today))
  if (refusal) throw refusal
}

interface NewNomination {
  readonly category: string
  readonly fromRecord?: string | undefined
  readonly title?: string | undefined
}

const sameEntry = (record: StoredRecord, values: Readonly<Record<string, FieldValue>>): boolean => {
  if (record.values.category !== values.category) return false
  if (values.patentNumber) return record.values.patentNumber === values.patentNumber
  const unitText = (value: FieldValue | undefined): string => (value as { text: string } | null)?.text ?? ''
  return record.values.title === values.title && unitText(record.values.unit) === unitText(values.unit)
}

/** A new entry, its form filled from the record it is made from. Returns its id. */
export const createNomination = (writer: Writer, cycle: CycleRecord, input: NewNomination): string => {
  if (!cycle.pack.categories.some(({ id }) => id === input.category))
    throw invalidField(
      'category',
      say(
        '没有类别“{category}”，请从本年度的类别中选择。',
        'There is no category “{category}”; choose one of this year’s.',
        { category: input.category },
      ),
    )
  const source = input.fromRecord ? writer.find(input.fromRecord) : null
  if (input.fromRecord && (!source || source.deleted))
    throw new ExpectedError('record-missing', { id: input.fromRecord })
  if (source && !nominableTypes.includes(source.type))
    throw invalidField(
      'fromRecord',
      say(
        '只能从创新成果、操作法、专利或“五小”成果推荐申报。',
        'Only achievements, operating methods, patents and innovations can be nominated.',
      ),
    )
  const copied = source ? copyFromSource(source, {}) : {}
  const title = input.title?.trim() || String(copied.title ?? '')
  if (title === '') throw invalidField('title', say('请填写名称。', 'Please give a title.'))
  const values = { ...copied, title, category: input.category }
  const others = nominationsOf(writer, cycle)
  if (others.some((record) => sameEntry(record, values)))
    throw invalidField(
      'title',
      say(
        '“{title}”今年已在该类别申报，请打开原有申报修改。',
        '“{title}” is nominated in this category already; open that nomination to change it.',
        { title },
      ),
    )
  const numbers = others
    .filter((record) => record.values.category === input.category)
    .map((record) => Number(record.values.number ?? 0))
  return writer.insert('nomination', {
    ...values,
    cycle: { id: cycle.id, text: cycle.name },
    number: Math.max(0, ...numbers) + 1,
    stage: cycle.pack.stages[0]?.id ?? null,
    sourceId: source?.id ?? null,
  })
}

export const refreshFromSource = (
  writer: Writer,
  record: StoredRecord,
  cycle: CycleRecord,
  fields: readonly string[],
  today: string,
): void => {
  requireEditable(record, cycle, today)
  const source = sourceOf(writer, record)
  if (!source) throw new ExpectedError('record-missing', { id: String(record.values.sourceId ?? '') })
  writer.update(
    'nomination',
    record.id,
    copyFromSource(source, (record.values.answers as Answers | null) ?? {}, fields),
  )
}

/** Gives the reason for which a finding may stand; an empty one takes it back. What blocks must be mended. */
export const explainFinding = (
  writer: Writer,
  record: StoredRecord,
  cycle: CycleRecord,
  input: { readonly rule: string; readonly reason: string },
): void => {
  const check = cycle.pack.checks.find(({ rule }) => rule === input.rule)
  if (!check)
    throw invalidField(
      'rule',
      say('本年度没有审查规则“{rule}”。', 'This year has no check rule “{rule}”.', { rule: input.rule }),
    )
  if (check.severity === 'block')
    throw invalidField(
      'rule',
      say('这一项必须改正，不能用说明代替。', 'This must be fixed; a reason does not do.'),
    )
  const { [input.rule]: _before, ...others } = explanationsOf(record.values)
  const explained =
    input.reason.trim() === '' ? others : { ...others, [input.rule]: requireReason(input.reason) }
  writer.update('nomination', record.id, { explained })
}
