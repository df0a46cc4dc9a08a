import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { assertNever } from '../../../../shared/errors.ts'
import { listenToParent } from '../../../core/listen-to-parent.ts'
import { chooseEngine, type EngineName, type TypesetEngine, type TypesetInput } from './typeset-engine.ts'
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
  | { readonly kind: 'written'; readonly bytes: number; readonly sha256: string }
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

const answer = async (request: TypesetRequest): Promise<TypesetReply> => {
  if (request.kind === 'start') {
    const extra = await Promise.all(
      request.extraFonts.map(async (path) => new Uint8Array(await readFile(path))),
    )
    engine = await chooseEngine(request.engine, extra)
    return { kind: 'started', name: engine.name, version: engine.version }
  }
  if (!engine) throw new Error('the typesetting process was not started')
  const input = await fromDisk(request.input, request.disk)
  switch (request.kind) {
    case 'svg':
      return { kind: 'svg', pages: await engine.svgPages(input) }
    case 'pdf':
      return { kind: 'pdf', pdf: await engine.pdf(input) }
    case 'pdf-file': {
      const pdf = await engine.pdf(input)
      await writeFile(request.target, pdf)
      return { kind: 'written', bytes: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex') }
    }
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
