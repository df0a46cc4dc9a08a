/** A picture by the SHA-256 of its evidence file. */
export interface FormPicture {
  readonly sha256: string
  readonly caption: string
}

export interface FormColumn {
  /** The first is the one we write; the others are taken, too. */
  readonly names: readonly string[]
  readonly kind: 'text' | 'picture'
}

/** What a Word template can name in braces, and what stands there once it is filled. */
export type FormSlot =
  /** `{name}`: a text, of several lines where it holds line breaks; `{#name}…{/name}`: only where it is not empty. */
  | { readonly kind: 'text'; readonly names: readonly string[]; readonly value: string }
  /** `{#name}…{/name}` only. */
  | { readonly kind: 'condition'; readonly names: readonly string[]; readonly value: boolean }
  | { readonly kind: 'picture'; readonly names: readonly string[]; readonly value: FormPicture | null }
  /** `{#name}…{/name}` once for each row; in it the names of the columns. */
  | {
      readonly kind: 'list'
      readonly names: readonly string[]
      readonly columns: readonly FormColumn[]
      readonly rows: readonly (readonly (string | FormPicture)[])[]
    }

/** The same name however it is spaced, and whichever width its brackets and letters have. */
export const slotKey = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
