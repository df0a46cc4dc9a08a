import type { TemplateProblemCode } from './rules/word-form/check-template.ts'
import type { WordBlock } from './sheet/word-document.ts'
import type { Said } from './text/say.ts'

/** A name that a Word template may hold in braces. */
export interface PlaceholderView {
  readonly kind: 'text' | 'condition' | 'picture' | 'list'
  readonly name: string
  /** Taken as well. */
  readonly others: readonly string[]
  /** Names within the loop of a list. */
  readonly columns: readonly string[]
}

/** `paragraph`: from 1 in the body; 0 in a header or footer. */
export interface TemplateProblemView extends Said {
  readonly code: TemplateProblemCode | 'not-fillable'
  readonly paragraph: number
  readonly excerpt: string
}

export interface WordTemplateView {
  readonly category: string
  readonly title: string
  /** Whether the workspace has a template of its own for this category. */
  readonly own: boolean
  /** Of the own template, against the pack of the year. */
  readonly problems: readonly TemplateProblemView[]
  readonly placeholders: readonly PlaceholderView[]
}

export interface WordTemplates {
  readonly categories: readonly WordTemplateView[]
}

/** A template tried on a nomination, or on an empty one where there is none. */
export interface TemplateTrial {
  readonly problems: readonly TemplateProblemView[]
  /** Title of the nomination it was filled with; null: with an empty one. */
  readonly filledWith: string | null
  /** What the filled form says; null where it cannot be filled. */
  readonly blocks: readonly WordBlock[] | null
}

export interface WordFormsResult {
  readonly out: string
  /** Relative to `out`. */
  readonly files: readonly {
    readonly nomination: string
    readonly title: string
    readonly file: string
    readonly sha256: string
  }[]
}
