import { readFile } from 'node:fs/promises'
import { assertNever } from '../../../../shared/errors.ts'
import { listenToParent } from '../../../core/listen-to-parent.ts'
import type { FontShelf } from './font-shelf.ts'
import { pageCount } from './plain-pdf.ts'
import { spliceScans } from './splice-scans.ts'
import { type Scan, standInFor } from './stand-in.ts'
import {
  chooseEngine,
  type EngineName,
  type TypesetEngine,
  type TypesetFile,
  type TypesetInput,
} from './typeset-engine.ts'
import { type TypesetDiagnostic, TypesetError, type TypesetFailure } from './typeset-error.ts'

/** What goes to the process. Files on disk are read here, so that the core neither holds nor copies them. */
export type TypesetRequest =
  | { readonly kind: 'start'; readonly engine?: EngineName; readonly extraFonts: readonly string[] }
  | { readonly kind: 'pdf'; readonly input: TypesetInput; readonly disk: readonly DiskFile[] }
  | { readonly kind: 'svg'; readonly input: TypesetInput; readonly disk: readonly DiskFile[] }
  | {
      readonly kind: 'pdf-file'
      readonly input: TypesetInput
      readonly disk: readonly DiskFile[]
      readonly target: string
    }

export interface DiskFile {
  /** Virtual path, as in TypesetFile. */
  readonly path: string
  readonly file: string
}

export type TypesetReply =
  | { readonly kind: 'started'; readonly name: EngineName; readonly version: string }
  | { readonly kind: 'pdf'; readonly pdf: Uint8Array }
  | { readonly kind: 'svg'; readonly pages: readonly string[] }
  | {
      readonly kind: 'written'
      readonly bytes: number
      readonly sha256: string
      readonly pages: number
      readonly fonts: ReturnType<FontShelf['used']>
    }
  | {
      readonly kind: 'failed'
      readonly failure: TypesetFailure
      readonly reason: string
      readonly diagnostics: readonly TypesetDiagnostic[]
    }

let engine: TypesetEngine | undefined

const fromDisk = async (input: TypesetInput, disk: readonly DiskFile[]): Promise<TypesetInput> => {
  const read = disk.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await readFile(file)) }))
  return { ...input, files: [...input.files, ...(await Promise.all(read))] }
}

/** Scans are left on disk until the pages are made. */
const toFile = async (
  compiler: TypesetEngine,
  input: TypesetInput,
  disk: readonly DiskFile[],
  target: string,
): Promise<TypesetReply> => {
  const scans = new Map<string, Scan>()
  const slim: TypesetFile[] = []
  for (const { path, file } of disk) {
    // PDF/A takes no pages of other PDFs, and those that it takes as attachments must stay as they are.
    const standIn = input.standard ? undefined : await standInFor(file)
    for (const [mark, scan] of standIn?.scans ?? []) scans.set(mark, scan)
    slim.push({ path, bytes: standIn?.bytes ?? new Uint8Array(await readFile(file)) })
  }
  const pdf = await compiler.pdf({ ...input, files: [...input.files, ...slim] })
  const written = await spliceScans(pdf, scans, target)
  return { kind: 'written', pages: pageCount(pdf), fonts: compiler.fonts(), ...written }
}

const answer = async (request: TypesetRequest): Promise<TypesetReply> => {
  if (request.kind === 'start') {
    engine = await chooseEngine(request.engine, request.extraFonts)
    return { kind: 'started', name: engine.name, version: engine.version }
  }
  if (!engine) throw new Error('the typesetting process was not started')
  switch (request.kind) {
    case 'svg':
      return { kind: 'svg', pages: await engine.svgPages(await fromDisk(request.input, request.disk)) }
    case 'pdf':
      return { kind: 'pdf', pdf: await engine.pdf(await fromDisk(request.input, request.disk)) }
    case 'pdf-file':
      return toFile(engine, request.input, request.disk, request.target)
    default:
      return assertNever(request)
  }
}

const failed = (reason: unknown): TypesetReply => {
  if (reason instanceof TypesetError) {
    const { kind, message, diagnostics } = reason
    return { kind: 'failed', failure: kind, reason: message, diagnostics }
  }
  const words = reason instanceof Error ? reason.message : String(reason)
  return { kind: 'failed', failure: 'crashed', reason: words, diagnostics: [] }
}

listenToParent((request) => answer(request as TypesetRequest).catch(failed))
