import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { invalidField } from '../../../../shared/errors.ts'
import type { PackCategory } from '../../../../shared/rule-packs/rule-pack.ts'
import type { FormSlot } from '../../../../shared/rules/word-form/form-slot.ts'
import { say } from '../../../../shared/text/say.ts'
import type { PlaceholderView, TemplateTrial, WordTemplateView } from '../../../../shared/word-form-views.ts'
import type { Handlers } from '../../../core/feature.ts'
import { type CycleRecord, deadlineOf, nominationsOf, requireCycle } from '../../../db/cycle-record.ts'
import type { Reader } from '../../../db/store.ts'
import { safeWrite } from '../../../files/safe-write.ts'
import type { EvidenceClient } from '../evidence-client.ts'
import { safeFileName } from '../packet-names.ts'
import { notFillable, requireSound, templateProblems } from './check-word-template.ts'
import { fillForms } from './fill-forms.ts'
import { formTemplate } from './form-template.ts'
import { blankSlots, nominationSlots } from './nomination-slots.ts'
import { keepTemplate, ownTemplate, templateBytes } from './template-shelf.ts'
import { buildWordForms } from './word-forms.ts'

const placeholderOf = (slot: FormSlot): PlaceholderView => {
  const [name = '', ...others] = [...new Set(slot.names)]
  const columns = slot.kind === 'list' ? slot.columns.map(({ names }) => names[0] ?? '') : []
  return { kind: slot.kind, name, others, columns }
}

/** A name that an earlier slot has taken is not offered twice. */
const placeholders = (slots: readonly FormSlot[]): readonly PlaceholderView[] => {
  const taken = new Set<string>()
  return slots.map(placeholderOf).flatMap((one) => {
    const names = [one.name, ...one.others].filter((name) => !taken.has(name))
    for (const name of names) taken.add(name)
    const [name, ...others] = names
    return name === undefined ? [] : [{ ...one, name, others }]
  })
}

const categoryIn = (cycle: CycleRecord, id: string): PackCategory => {
  const category = cycle.pack.categories.find((one) => one.id === id)
  if (!category)
    throw invalidField(
      'category',
      say('规则包中没有这个类别：{id}。', 'The rule pack has no category {id}.', { id }),
    )
  return category
}

const viewOf = async (dir: string, cycle: CycleRecord, category: PackCategory): Promise<WordTemplateView> => {
  const own = ownTemplate(dir, category)
  const slots = blankSlots(cycle, category)
  return {
    category: category.id,
    title: category.title,
    own: own !== null,
    problems: own ? await templateProblems(own, slots) : [],
    placeholders: placeholders(slots),
  }
}

const viewAll = async (dir: string, cycle: CycleRecord) => ({
  categories: await Promise.all(cycle.pack.categories.map((category) => viewOf(dir, cycle, category))),
})

/** The nomination that shows most of a form: the one with the longest answers. */
const sampleFor = (reader: Reader, cycle: CycleRecord, category: PackCategory) => {
  const own = nominationsOf(reader, cycle).filter(({ values }) => values.category === category.id)
  const size = (values: unknown): number => JSON.stringify(values).length
  return own.toSorted((a, b) => size(b.values) - size(a.values))[0] ?? null
}

export type WordFormMethods =
  | 'wordForm.templates'
  | 'wordForm.try'
  | 'wordForm.use'
  | 'wordForm.template'
  | 'wordForm.build'

/** Templates of the union's own forms: looked at, tried, kept, handed out to be changed. */
export const createWordFormHandlers = (client: EvidenceClient): Handlers<WordFormMethods> => ({
  'wordForm.templates': ({ cycle }, { dir, store }) => viewAll(dir, requireCycle(store, cycle)),
  'wordForm.try': async (input, { dir, store }, job): Promise<TemplateTrial> => {
    const cycle = requireCycle(store, input.cycle)
    const category = categoryIn(cycle, input.category)
    const file = input.file ?? ownTemplate(dir, category)
    const problems = file ? await templateProblems(file, blankSlots(cycle, category)) : []
    const sample = sampleFor(store, cycle, category)
    const filledWith = sample ? String(sample.values.title ?? '') : null
    if (problems.length > 0) return { problems, filledWith, blocks: null }
    const template = file ? new Uint8Array(await readFile(file)) : await formTemplate(category)
    const slots = sample ? nominationSlots(store, cycle, sample).slots : blankSlots(cycle, category)
    const forms = [{ slots, pictures: new Map() }]
    const [filled] = await fillForms({ template, day: deadlineOf(cycle), forms, reads: true }, job.signal)
    return filled?.ok
      ? { problems, filledWith, blocks: filled.blocks }
      : { problems: [notFillable(filled?.reason ?? '')], filledWith, blocks: null }
  },
  'wordForm.use': async ({ cycle: year, category: id, file }, { dir, store }) => {
    const cycle = requireCycle(store, year)
    const category = categoryIn(cycle, id)
    if (file !== null) requireSound(file, await templateProblems(file, blankSlots(cycle, category)))
    await keepTemplate(dir, category, file)
    return viewAll(dir, cycle)
  },
  'wordForm.template': async ({ cycle: year, category: id, out: wanted }, { dir, store }) => {
    const cycle = requireCycle(store, year)
    const category = categoryIn(cycle, id)
    const out = wanted ?? join(dir, 'packets', `${year}-word`)
    const file = `${safeFileName(`模板-${category.formTitle}`)}.docx`
    await safeWrite(join(out, file), await templateBytes(dir, category))
    return { out, file }
  },
  'wordForm.build': (input, workspace, job) => buildWordForms(client, input, workspace, job),
})
