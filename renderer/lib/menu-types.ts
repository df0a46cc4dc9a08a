import type { RecordType } from '../../shared/record/record-type-name.ts'

/** Registers that stand in the navigation, by what they are about. */
export const menuGroups = {
  studios: ['studio', 'alliance', 'pairing', 'apprenticeship', 'project', 'challenge'],
  results: ['innovation', 'achievement', 'method', 'award'],
  patents: ['patent', 'reward'],
  people: ['unit', 'person'],
} as const satisfies Readonly<Record<string, readonly RecordType[]>>

type MenuGroup = keyof typeof menuGroups
export type MenuType = (typeof menuGroups)[MenuGroup][number]

export const menuGroupNames = Object.keys(menuGroups) as readonly MenuGroup[]

export const menuTypes: readonly MenuType[] = Object.values(menuGroups).flat()

export const isMenuType = (type: string | undefined): type is MenuType =>
  (menuTypes as readonly string[]).includes(type ?? '')
