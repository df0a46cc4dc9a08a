import type { Label } from '../record/field.ts'

/**
 * One task of a user, one page of the help. `[…]` in a text is the label of a button, tab or page as the program
 * shows it: a test holds every one of them against the texts of the page.
 */
export interface HelpTopic {
  readonly id: string
  readonly title: Label
  /** Other words that people look for. */
  readonly words: Label
  /** When one needs it, and what it is good for. */
  readonly intro: Label
  /** In order. */
  readonly steps: readonly Label[]
  /** What one should know besides. */
  readonly notes: readonly Label[]
  /** Where in the program it is done. */
  readonly place: `/${string}`
}
