import type { Store } from '../../db/store.ts'

/**
 * A round while it is voted on. It is never written anywhere: were it stored paper by paper, the order of the log or two
 * copies of the file would tell whose paper is whose. When the program ends, papers and marks of who has voted are lost
 * together, and the round is simply held again.
 */
export interface BallotBox {
  readonly cycle: string
  readonly category: string
  readonly candidates: readonly string[]
  readonly voted: Set<string>
  readonly papers: (readonly string[])[]
}

const boxes = new WeakMap<Store, BallotBox>()

export const boxOf = (store: Store): BallotBox | null => boxes.get(store) ?? null

export const openBox = (store: Store, box: Pick<BallotBox, 'cycle' | 'category' | 'candidates'>): void => {
  boxes.set(store, { ...box, voted: new Set(), papers: [] })
}

/** Takes the papers out, in an order that says nothing of when they came in. */
export const emptyBox = (store: Store): readonly (readonly string[])[] => {
  const papers = boxes.get(store)?.papers ?? []
  boxes.delete(store)
  return papers
    .map((paper) => paper.toSorted())
    .toSorted((a, b) => (a.join() < b.join() ? -1 : Number(a.join() > b.join())))
}
