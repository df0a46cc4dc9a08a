import type { KitCriterion } from '../../../../shared/kit/kit-contents.ts'
import type { StoredRecord } from '../../../db/store.ts'

/** What the ledger keeps of a kit: enough to tell whether an answer belongs to it. */
export interface KitFacts {
  readonly madeAt: string
  readonly blind: boolean
  readonly pages: number
  readonly entriesHash: string
  readonly ruleHash: string | null
  readonly entries: readonly { readonly id: string; readonly title: string }[]
  readonly criteria: readonly KitCriterion[]
}

export interface KitReturn {
  readonly at: string
  readonly finishedAt: string
  readonly signature: string
}

export interface KitRecord {
  readonly id: string
  readonly year: number
  readonly judge: string
  readonly file: string
  readonly publicKey: string
  readonly dueOn: string | null
  readonly facts: KitFacts
  readonly returned: KitReturn | null
  readonly voided: boolean
}

export const toKitRecord = ({ id, values }: StoredRecord): KitRecord => ({
  id,
  year: Number(values.cycleYear),
  judge: String(values.judge ?? ''),
  file: String(values.file ?? ''),
  publicKey: String(values.publicKey ?? ''),
  dueOn: (values.dueOn as string | null) ?? null,
  facts: values.contents as unknown as KitFacts,
  returned: (values.returned as unknown as KitReturn | null) ?? null,
  voided: values.voided === true,
})
