import { z } from 'zod'
import { judgingRules } from './judging-rules.ts'

/** A number or text a year may change; `verified: false` marks what no official notice confirmed. */
const parameter = z.strictObject({
  value: z.union([z.number(), z.string(), z.boolean()]),
  label: z.string(),
  verified: z.boolean(),
  source: z.string(),
})

const formField = z.strictObject({
  /** A field of the nomination record, or `answers.<key>` for what only this pack asks. */
  field: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'longText', 'date', 'choice', 'people', 'benefits', 'link', 'flag', 'number']),
  required: z.boolean(),
  maxLength: z.int().optional(),
  help: z.string().optional(),
  /** Sheet headers that carry this answer. */
  synonyms: z.array(z.string()).optional(),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
})

const slot = z.strictObject({
  id: z.string(),
  label: z.string(),
  required: z.boolean(),
  /** Words in a file name that put it into this slot. */
  words: z.array(z.string()),
  kinds: z.array(z.enum(['pdf', 'jpeg', 'png'])),
  /** Each file bears the seal of whoever issued it. */
  sealed: z.boolean().optional(),
})

const category = z.strictObject({
  id: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  formTitle: z.string(),
  quota: z.int(),
  form: z.array(formField),
  slots: z.array(slot),
  /** Signature and seal blocks, in printing order. */
  signatures: z.array(z.strictObject({ title: z.string(), seal: z.string() })),
})

const check = z.strictObject({
  rule: z.string(),
  severity: z.enum(['block', 'explain', 'verify', 'hint']),
  categories: z.array(z.string()).optional(),
  source: z.string(),
})

export const rulePackSchema = z.strictObject({
  schema: z.literal(1),
  id: z.string(),
  version: z.string(),
  title: z.string(),
  year: z.int(),
  organiser: z.string(),
  /** What public notices call it, and what they rest on. */
  notice: z.strictObject({ scope: z.string(), award: z.string(), basis: z.string() }).optional(),
  /** File name of a dossier with {序号}, {申报单位}, {申报单位全称}, {名称}, {第一完成人}; without it 序号-申报单位+名称. */
  fileName: z.string().min(1).optional(),
  parameters: z.record(z.string(), parameter),
  categories: z.array(category).min(1),
  stages: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      next: z.array(z.string()),
      editable: z.boolean(),
      /** Nobody enters it without giving a reason. */
      reason: z.boolean().optional(),
      /** Entries there stand on public notice. */
      notice: z.boolean().optional(),
      /** An entry there takes no part in checks, ranking and packets. */
      out: z.boolean().optional(),
    }),
  ),
  checks: z.array(check),
  /** What judges see in their offline kits. */
  kit: z
    .strictObject({
      blind: z.boolean(),
      /** Fields left out, beside those that tell whose work it is where `blind` is set. */
      hidden: z.array(z.string()).optional(),
      /** Evidence slots that go along. */
      slots: z.array(z.string()).optional(),
    })
    .optional(),
  scoring: z.strictObject({
    criteria: z.array(z.strictObject({ id: z.string(), label: z.string(), max: z.number() })).min(1),
    dropExtremesFrom: z.int(),
    decimals: z.int(),
    tieCriteria: z.array(z.string()),
  }),
  judging: judgingRules,
})

/** One year's award as data: forms, limits, quotas, evidence slots, stages, checks and scoring. */
export type RulePack = z.output<typeof rulePackSchema>
export type PackCategory = RulePack['categories'][number]
export type PackFormField = PackCategory['form'][number]
