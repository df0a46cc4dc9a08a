import type { Said } from './text/say.ts'

export interface DossierResult {
  readonly nomination: string
  readonly category: string
  readonly title: string
  /** Relative to the packet folder, with forward slashes. */
  readonly file: string
  readonly pages: number
  readonly sha256: string
  readonly draft: boolean
  /** Pages that a scan of the stamped page stands for. */
  readonly stamped?: number
}

export interface PacketFile {
  readonly category: string
  readonly file: string
  readonly pages?: number
  readonly sha256: string
}

export interface PacketResult {
  readonly out: string
  readonly dossiers: readonly DossierResult[]
  readonly volumes: readonly PacketFile[]
  readonly summaries: readonly PacketFile[]
  /** Word forms beside the dossiers, where they were asked for. */
  readonly words: readonly PacketFile[]
  readonly manifest: string
  readonly pages: number
  readonly ms: number
  readonly engine: 'native' | 'wasm'
}

export interface PacketList {
  readonly packets: readonly {
    readonly out: string
    readonly builtAt: string
    readonly result: PacketResult
  }[]
}

/** The archive edition of a packet: PDF/A-3b files with originals inside, and what was found when they were opened. */
export interface ArchiveResult {
  readonly out: string
  /** Relative to `out`. */
  readonly report: string
  readonly items: readonly {
    /** Relative to `out`. */
    readonly file: string
    readonly sha256: string
    readonly checks: readonly {
      readonly property: string
      readonly name: string
      readonly ok: boolean
      readonly detail: string
    }[]
  }[]
  /** Dossiers that were not archived, and why. */
  readonly left: readonly { readonly title: string; readonly reason: string }[]
}

/** Lists and labels for whoever prints and binds a packet. */
export interface BindingResult {
  readonly out: string
  /** Relative to `out`, with forward slashes. */
  readonly files: readonly string[]
}

export interface VerifyFinding extends Said {
  readonly code: 'missing' | 'changed' | 'extra' | 'data-changed' | 'manifest-unreadable' | 'unknown-file'
  readonly file: string
}

export interface VerifyReport {
  readonly ok: boolean
  readonly findings: readonly VerifyFinding[]
}

/** A packet that lies anywhere, as its manifest tells of it, and whether it still is what it was. */
export interface PacketCheck {
  readonly report: VerifyReport
  /** Null where the manifest cannot be understood, or a file belongs to no packet that is known. */
  readonly packet: {
    readonly award: string
    readonly organiser: string
    readonly year: number
    readonly documentDate: string
    readonly categories: readonly { readonly id: string; readonly title: string }[]
    readonly result: PacketResult
  } | null
  /** A single file was looked at: its name within the packet, else its own. */
  readonly file: string | null
  /** Read from an archive (`result.out`), whose files cannot be opened where they lie. */
  readonly archive: boolean
}

/** SVG text per page; `missingGlyphs` are characters that no font has. */
export interface PreviewPages {
  readonly pages: readonly string[]
  readonly missingGlyphs: readonly string[]
}

/** The certificates of a year, one PDF to a category. */
export interface CertificatesResult {
  readonly out: string
  /** Relative to `out`, with how many each holds. */
  readonly files: readonly { readonly file: string; readonly sha256: string; readonly certificates: number }[]
}

/** A public notice or commendation as PDF and Word. */
export interface NoticeResult {
  readonly out: string
  readonly title: string
  /** Relative to `out`. */
  readonly files: readonly { readonly file: string; readonly sha256: string }[]
}

/** The book of a studio for one year; a draft where a character has no glyph. */
export interface StudioBookResult {
  readonly out: string
  /** Relative to `out`. */
  readonly file: string
  readonly sha256: string
  readonly missingGlyphs: readonly string[]
}
