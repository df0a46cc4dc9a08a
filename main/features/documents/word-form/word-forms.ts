import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Inputs } from '../../../../shared/contract.ts'
import { ExpectedError } from '../../../../shared/errors.ts'
import type { WordFormsResult } from '../../../../shared/word-form-views.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { type CycleRecord, deadlineOf, requireCycle } from '../../../db/cycle-record.ts'
import { safeWrite } from '../../../files/safe-write.ts'
import { sha256Of } from '../../../files/sha256-of.ts'
import type { EvidenceClient } from '../evidence-client.ts'
import { wordName } from '../packet-names.ts'
import { type PlannedCategory, planPacket } from '../packet-plan.ts'
import { notFillable, requireSound, templateProblems } from './check-word-template.ts'
import { fillForms } from './fill-forms.ts'
import { blankSlots, nominationSlots } from './nomination-slots.ts'
import { readyPictures } from './ready-pictures.ts'
import { ownTemplate, templateBytes } from './template-shelf.ts'

const noRanking = { categories: [] }

export interface FilledForm {
  readonly nomination: string
  readonly title: string
  readonly file: string
  readonly bytes: Uint8Array
}

/**
 * The forms of one category, filled. Throws ExpectedError('file-unsupported') where the workspace's own template is not
 * sound (any more), 'cancelled'.
 */
export const filledForms = async (
  workspace: Workspace,
  client: EvidenceClient,
  cycle: CycleRecord,
  { category, dossiers }: PlannedCategory,
  signal: AbortSignal,
): Promise<readonly FilledForm[]> => {
  const own = ownTemplate(workspace.dir, category)
  if (own) requireSound(`${category.title}.docx`, await templateProblems(own, blankSlots(cycle, category)))
  const folder = join(workspace.dir, 'packets')
  await mkdir(folder, { recursive: true })
  const nominations = dossiers.map(({ record }) => nominationSlots(workspace.store, cycle, record))
  const pictures = await readyPictures(
    nominations.flatMap((one) => one.pictures),
    workspace.attachments,
    client,
    folder,
  )
  const template = await templateBytes(workspace.dir, category)
  const forms = nominations.map(({ slots }) => ({ slots, pictures }))
  const filled = await fillForms({ template, day: deadlineOf(cycle), forms, reads: false }, signal)
  return dossiers.map(({ record, file }, index) => {
    const form = filled[index]
    if (!form?.ok) {
      requireSound(`${category.title}.docx`, [notFillable(form?.reason ?? '')])
      throw new Error('a form that cannot be filled was let through')
    }
    const title = String(record.values.title ?? '')
    return { nomination: record.id, title, file: wordName(file), bytes: form.bytes }
  })
}

/**
 * Writes the Word forms of nominations to a folder. Throws ExpectedError `cycle-missing`, `nothing-to-build`,
 * `file-unsupported` (the template), `cancelled`, `disk-full`.
 */
export const buildWordForms = async (
  client: EvidenceClient,
  input: Inputs['wordForm.build'],
  workspace: Workspace,
  job: JobContext,
): Promise<WordFormsResult> => {
  const cycle = requireCycle(workspace.store, input.cycle)
  const wanted = input.nominations && new Set(input.nominations)
  const plan = planPacket(workspace.store, cycle, noRanking, true).flatMap((category) => {
    if (input.category !== undefined && category.category.id !== input.category) return []
    const dossiers = category.dossiers.filter(({ record }) => !wanted || wanted.has(record.id))
    return dossiers.length > 0 ? [{ ...category, dossiers }] : []
  })
  if (plan.length === 0) throw new ExpectedError('nothing-to-build', { year: input.cycle })
  const out = input.out ?? join(workspace.dir, 'packets', `${cycle.year}-word`)
  const files: WordFormsResult['files'][number][] = []
  for (const [index, category] of plan.entries()) {
    job.report({ done: index, total: plan.length, label: category.category.title })
    for (const { bytes, ...form } of await filledForms(workspace, client, cycle, category, job.signal)) {
      await safeWrite(join(out, form.file), bytes)
      files.push({ ...form, sha256: sha256Of(bytes) })
    }
  }
  return { out, files }
}
