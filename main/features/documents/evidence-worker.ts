import { writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { assertNever } from '../../../shared/errors.ts'
import { errorCode } from '../../files/error-code.ts'
import { hashFile } from '../../files/hash-file.ts'
import { type ArchiveLook, inspectArchive } from './evidence/inspect-archive.ts'
import { type EvidenceInspection, inspectEvidence } from './evidence/inspect-evidence.ts'
import { type PagePicture, pagePictures } from './evidence/page-pictures.ts'
import { pdfPagePng, pdfText } from './evidence/pdf-text.ts'
import { PdfOpenError } from './evidence/pdfium.ts'
import { type PreparedPage, prepareEvidence } from './evidence/prepare-evidence.ts'
import { type PartOfCodes, readPageCodes } from './evidence/read-page-codes.ts'

/** What takes longer than a call may wait. Files are named, not sent, wherever they lie on disk. */
export type EvidenceTask =
  | { readonly kind: 'inspect'; readonly bytes: Uint8Array; readonly fileName: string }
  /**
   * Writes the printable form of an attachment to `target` + `.pdf` or `.png`. Its images were decoded when it came in;
   * `sha256` tells that it still is the same file.
   */
  | {
      readonly kind: 'press'
      readonly file: string
      readonly sha256: string
      readonly fileName: string
      readonly target: string
    }
  /** Whether an attachment's bytes are still what they were, and if asked for, the text of its pages. */
  | { readonly kind: 'look'; readonly file: string; readonly sha256: string; readonly withText: boolean }
  /** A page (from 1) as a PNG, its longer side `px`. */
  | { readonly kind: 'draw'; readonly file: string; readonly page: number; readonly px: number }
  /** Page codes on a few pages of a scan or photograph, from page `from` (from 1) on. */
  | { readonly kind: 'codes'; readonly file: string; readonly from: number }
  /** Every page as a picture without anything behind it, to `target` + `-1`, `-2` …, the longer side `px`. */
  | {
      readonly kind: 'picture'
      readonly file: string
      readonly sha256: string
      readonly fileName: string
      readonly target: string
      readonly px: number
    }
  /** Text of each page of a PDF; empty where it does not open. */
  | { readonly kind: 'text'; readonly file: string }
  /** What an archive edition holds. */
  | { readonly kind: 'archive'; readonly file: string }

/** `extension` is null where nothing can be printed; `faults` then say why. */
export interface PressedEvidence {
  readonly kind: 'pdf' | 'image'
  readonly extension: 'pdf' | 'png' | null
  readonly pages: readonly PreparedPage[]
  readonly faults: readonly string[]
}

export interface FileLook {
  readonly state: 'sound' | 'missing' | 'damaged'
  /** Empty where it was not asked for, or cannot be had. */
  readonly pages: readonly string[]
}

/** `faults` say why there are no pages. */
export interface PicturedEvidence {
  readonly pages: readonly (Omit<PagePicture, 'bytes'> & { readonly file: string })[]
  readonly faults: readonly string[]
}

export interface EvidenceAnswers {
  readonly inspect: EvidenceInspection
  readonly press: PressedEvidence
  readonly look: FileLook
  /** Null where there is no such page to draw. */
  readonly draw: Uint8Array | null
  /** Null for a PDF that does not open. */
  readonly codes: PartOfCodes | null
  readonly picture: PicturedEvidence
  readonly text: readonly string[]
  /** Null for a PDF that does not open. */
  readonly archive: ArchiveLook | null
}

export interface EvidenceRequest {
  readonly id: number
  readonly task: EvidenceTask
}

export type EvidenceReply =
  | { readonly id: number; readonly value: EvidenceAnswers[keyof EvidenceAnswers] }
  | { readonly id: number; readonly error: unknown }

const read = async (file: string): Promise<Uint8Array> => new Uint8Array(await readFile(file))

const press = async (task: Extract<EvidenceTask, { kind: 'press' }>): Promise<PressedEvidence> => {
  const bytes = await read(task.file)
  const inspection = await inspectEvidence(bytes, task.fileName, false)
  if (inspection.sha256 !== task.sha256)
    return { kind: 'pdf', extension: null, pages: [], faults: ['damaged'] }
  const prepared = await prepareEvidence(bytes, inspection)
  if (!prepared.ok) {
    const faults = [...new Set(prepared.problems.map(({ code }) => code))]
    return { kind: 'pdf', extension: null, pages: [], faults }
  }
  await writeFile(`${task.target}.${prepared.extension}`, prepared.bytes)
  return { kind: prepared.kind, extension: prepared.extension, pages: prepared.pages, faults: [] }
}

const picture = async (task: Extract<EvidenceTask, { kind: 'picture' }>): Promise<PicturedEvidence> => {
  const bytes = await read(task.file)
  const inspection = await inspectEvidence(bytes, task.fileName)
  if (inspection.sha256 !== task.sha256) return { pages: [], faults: ['damaged'] }
  const prepared = await prepareEvidence(bytes, inspection)
  if (!prepared.ok) return { pages: [], faults: prepared.problems.map(({ code }) => code) }
  const pages: PicturedEvidence['pages'][number][] = []
  await pagePictures(prepared, task.px, ({ bytes: drawn, ...page }) => {
    const file = `${task.target}-${pages.length + 1}`
    // At once, so that no more than one page is held.
    writeFileSync(file, drawn)
    pages.push({ ...page, file })
  })
  return { pages, faults: [] }
}

const draw = async ({
  file,
  page,
  px,
}: Extract<EvidenceTask, { kind: 'draw' }>): Promise<Uint8Array | null> => {
  try {
    return await pdfPagePng(await read(file), page, px)
  } catch (error) {
    if (error instanceof PdfOpenError || error instanceof RangeError) return null
    throw error
  }
}

const codes = async ({
  file,
  from,
}: Extract<EvidenceTask, { kind: 'codes' }>): Promise<PartOfCodes | null> => {
  try {
    return await readPageCodes(await read(file), from)
  } catch (error) {
    if (error instanceof PdfOpenError) return null
    throw error
  }
}

const lookAtArchive = async (file: string): Promise<ArchiveLook | null> => {
  try {
    return await inspectArchive(await read(file))
  } catch (error) {
    if (error instanceof PdfOpenError) return null
    throw error
  }
}

const textOf = async (file: string): Promise<readonly string[]> => {
  try {
    return await pdfText(await read(file))
  } catch (error) {
    // Locked and broken ones have no text; that they are is told where they came in.
    if (error instanceof PdfOpenError) return []
    throw error
  }
}

const look = async ({
  file,
  sha256,
  withText,
}: Extract<EvidenceTask, { kind: 'look' }>): Promise<FileLook> => {
  try {
    if ((await hashFile(file)) !== sha256) return { state: 'damaged', pages: [] }
    return { state: 'sound', pages: withText ? await textOf(file) : [] }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { state: 'missing', pages: [] }
    // A bad sector, mostly: the disk has the file and does not give it.
    if (errorCode(error) === 'EIO') return { state: 'damaged', pages: [] }
    throw error
  }
}

const answer = async (task: EvidenceTask): Promise<EvidenceAnswers[keyof EvidenceAnswers]> => {
  switch (task.kind) {
    case 'inspect':
      return inspectEvidence(task.bytes, task.fileName)
    case 'press':
      return press(task)
    case 'look':
      return look(task)
    case 'draw':
      return draw(task)
    case 'codes':
      return codes(task)
    case 'picture':
      return picture(task)
    case 'text':
      return textOf(task.file)
    case 'archive':
      return lookAtArchive(task.file)
    default:
      return assertNever(task)
  }
}

// One after the other: PDFium's memory is the limit, not the processor.
let queue: Promise<void> = Promise.resolve()

parentPort?.on('message', ({ id, task }: EvidenceRequest) => {
  queue = queue.then(async () => {
    const reply: EvidenceReply = await answer(task).then(
      (value) => ({ id, value }),
      (error: unknown) => ({ id, error }),
    )
    parentPort?.postMessage(reply)
  })
})
