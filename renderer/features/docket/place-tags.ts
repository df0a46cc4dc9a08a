/** A tag on a line: where its point is and how wide it will be, both in per cent of the line. */
export interface TagBox {
  readonly at: number
  readonly width: number
}

/**
 * A lane for each tag such that no two in a lane overlap, the nearest lane first. With more neighbours than lanes
 * the last one takes what is left over.
 */
export const placeTags = (tags: readonly TagBox[], lanes: number): readonly number[] => {
  const ends: number[] = Array.from({ length: lanes }, () => Number.NEGATIVE_INFINITY)
  return tags.map(({ at, width }) => {
    const from = at - width / 2
    const free = ends.findIndex((end) => end <= from)
    const lane = free === -1 ? lanes - 1 : free
    ends[lane] = at + width / 2
    return lane
  })
}
