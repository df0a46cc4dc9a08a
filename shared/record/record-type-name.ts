/** Names of the record types: the words of the house, as they cross every boundary. */
export const recordTypeNames = [
  'unit',
  'person',
  'studio',
  'studioMember',
  'alliance',
  'allianceMember',
  'innovation',
  'achievement',
  'method',
  'patent',
  'award',
  'cycle',
  'nomination',
  'evidence',
  'scoreSheet',
] as const

export type RecordType = (typeof recordTypeNames)[number]
