import type { RecordType } from '../../shared/record/record-type-name.ts'

/** Registers that stand in the navigation, in its order. */
export const menuTypes = [
  'studio',
  'alliance',
  'innovation',
  'achievement',
  'method',
  'patent',
  'award',
  'unit',
  'person',
] as const satisfies readonly RecordType[]

export const isMenuType = (type: string | undefined): type is (typeof menuTypes)[number] =>
  (menuTypes as readonly string[]).includes(type ?? '')
