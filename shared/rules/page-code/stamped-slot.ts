/** Degrees clockwise. */
export const quarterTurns = [0, 90, 180, 270] as const
export type QuarterTurn = (typeof quarterTurns)[number]

/** A page of a scan that stands for a printed page; written into the slot of its evidence record. */
export interface StampedSlot {
  /** Of the printed page. */
  readonly code: string
  /** Page of the scan, from 1. */
  readonly page: number
  readonly turn: QuarterTurn
}

const prefix = 'stamped'

/** No slot of a pack has a slash in its name. */
export const stampedSlot = ({ code, page, turn }: StampedSlot): string => [prefix, code, page, turn].join('/')

export const parseStampedSlot = (slot: string): StampedSlot | null => {
  const parts = /^stamped\/([0-9A-Z]{12})\/([1-9]\d{0,4})\/(0|90|180|270)$/u.exec(slot)
  if (!parts) return null
  const [, code = '', page, turn] = parts
  return { code, page: Number(page), turn: Number(turn) as QuarterTurn }
}
