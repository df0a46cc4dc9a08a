import { deflateRawSync, inflateRawSync } from 'node:zlib'
import {
  type PreviewPage,
  type PreviewRow,
  previewPageSize,
  type RowKind,
} from '../../../shared/import-views.ts'

/** The rows of a preview by table and kind; packed page by page, so that a hundred thousand weigh a few megabytes. */
export interface PreviewPages {
  add(table: number, kind: RowKind, row: PreviewRow): void
  /** `page` from 0. */
  page(table: number, kind: RowKind, page: number): PreviewPage
}

interface Rows {
  readonly packed: Uint8Array[]
  last: PreviewRow[]
}

const pack = (rows: readonly PreviewRow[]): Uint8Array => deflateRawSync(JSON.stringify(rows), { level: 1 })

const unpack = (bytes: Uint8Array): readonly PreviewRow[] =>
  JSON.parse(inflateRawSync(bytes).toString()) as readonly PreviewRow[]

export const createPreviewPages = (): PreviewPages => {
  const kept = new Map<string, Rows>()
  return {
    add(table, kind, row) {
      const key = `${table} ${kind}`
      const rows = kept.get(key) ?? { packed: [], last: [] }
      kept.set(key, rows)
      rows.last.push(row)
      if (rows.last.length < previewPageSize) return
      rows.packed.push(pack(rows.last))
      rows.last = []
    },
    page(table, kind, page) {
      const rows = kept.get(`${table} ${kind}`)
      if (!rows) return { rows: [], total: 0 }
      const bytes = rows.packed[page]
      return {
        rows: bytes ? unpack(bytes) : page === rows.packed.length ? rows.last : [],
        total: rows.packed.length * previewPageSize + rows.last.length,
      }
    },
  }
}
