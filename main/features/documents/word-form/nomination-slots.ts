import type { Values } from '../../../../shared/record/field.ts'
import type { PackCategory } from '../../../../shared/rule-packs/rule-pack.ts'
import { dossierModel } from '../../../../shared/rules/dossier-model.ts'
import type { FormPicture, FormSlot } from '../../../../shared/rules/word-form/form-slot.ts'
import { formSlots } from '../../../../shared/rules/word-form/form-slots.ts'
import type { CycleRecord } from '../../../db/cycle-record.ts'
import type { Reader, StoredRecord } from '../../../db/store.ts'
import { categoryOf, nominationModel } from '../nomination-model.ts'

/** Slots for pictures are called so in every pack. */
const photoSlot = 'photo'

/** Everything the Word form of a stored nomination says, and which of its evidence files it shows. */
export const nominationSlots = (
  reader: Reader,
  cycle: CycleRecord,
  { id, values }: StoredRecord,
): {
  readonly slots: readonly FormSlot[]
  readonly pictures: readonly (FormPicture & { fileName: string })[]
} => {
  const model = nominationModel(reader, cycle, id, values)
  const category = categoryOf(cycle, values)
  const photos = category.slots.find((slot) => slot.id === photoSlot)?.label
  const pictures = model.evidence
    .filter(({ slot }) => slot === photos)
    .map(({ sha256, caption, fileName }) => ({ sha256, caption, fileName }))
  return { slots: formSlots({ model, values, category, pictures }), pictures }
}

/** What a form of the category can say at all. */
export const blankSlots = (cycle: CycleRecord, category: PackCategory): readonly FormSlot[] => {
  const values: Values = {}
  const model = dossierModel({
    values,
    pack: cycle.pack,
    category,
    unitName: ({ text }) => text,
    evidence: [],
  })
  return formSlots({ model, values, category, pictures: [] })
}
