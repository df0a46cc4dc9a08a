/** A piece of a help text: plain words, or the label of something on the screen. `at`: where it begins. */
export interface HelpPart {
  readonly at: number
  readonly text: string
  readonly isLabel: boolean
}

/** Cuts `按 [导入]，再……` into its words and labels. */
export const helpParts = (text: string): readonly HelpPart[] =>
  [...text.matchAll(/\[([^\]]+)\]|[^[]+/g)].map((found) => ({
    at: found.index,
    text: found[1] ?? found[0],
    isLabel: found[1] !== undefined,
  }))
