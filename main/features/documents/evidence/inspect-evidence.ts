export type EvidenceProblemCode =
  | 'empty-file'
  | 'encrypted'
  | 'truncated'
  | 'mislabelled'
  | 'not-embedded-fonts'
  | 'undecodable-image'
  | 'unsupported'
  | 'oversized-photo'

export interface EvidenceProblem {
  readonly code: EvidenceProblemCode
  /** 1-based. */
  readonly page?: number
  readonly detail?: string
}

/** Size as seen by the reader, i.e. after `rotation` (degrees clockwise) has been applied. */
export interface EvidencePageSize {
  readonly widthPt: number
  readonly heightPt: number
  readonly rotation: 0 | 90 | 180 | 270
}

export interface EvidenceInspection {
  readonly kind: 'pdf' | 'jpeg' | 'png' | 'unknown'
  readonly sha256: string
  readonly bytes: number
  readonly pages: readonly EvidencePageSize[]
  readonly problems: readonly EvidenceProblem[]
}

/** Opens a file as a reader would and says what is in it and what is wrong with it. Never throws on bad content. */
export const inspectEvidence = async (_bytes: Uint8Array, _fileName: string): Promise<EvidenceInspection> => {
  throw new Error('being written')
}
