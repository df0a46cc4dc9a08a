import type { EvidenceInspection, EvidenceProblem } from './inspect-evidence.ts'

export interface PreparedPage {
  /** 1-based; `image("…", page: n)` in Typst. For `kind: 'image'` always 1, without the `page` argument. */
  readonly page: number
  readonly widthPt: number
  readonly heightPt: number
  readonly landscape: boolean
  readonly size: 'A4' | 'A3' | 'other'
}

export type PreparedEvidence =
  | {
      readonly ok: true
      /** `pdf`: embed page by page; `image`: a PNG for Typst's `image`. */
      readonly kind: 'pdf' | 'image'
      /** File name ending of `bytes`, for the virtual path. */
      readonly extension: 'pdf' | 'png'
      readonly bytes: Uint8Array
      readonly pages: readonly PreparedPage[]
      readonly problems: readonly EvidenceProblem[]
    }
  /** Not printable: the caller prints a page that names the problem. */
  | { readonly ok: false; readonly problems: readonly EvidenceProblem[] }

/** Makes a file ready for Typst: annotations flattened, rotation applied, upright photographs. */
export const prepareEvidence = async (
  _bytes: Uint8Array,
  _inspection: EvidenceInspection,
): Promise<PreparedEvidence> => {
  throw new Error('being written')
}
