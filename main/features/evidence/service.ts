import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ExpectedError, invalidField } from '../../../shared/errors.ts'
import type { AttachReport, FaultyFile } from '../../../shared/import-views.ts'
import {
  evidenceProblem,
  evidenceProblemCode,
  isFatalEvidenceProblem,
} from '../../../shared/rules/evidence-problem-text.ts'
import { type EvidenceMatch, matchEvidence } from '../../../shared/rules/match-evidence.ts'
import { said, say } from '../../../shared/text/say.ts'
import type { Handlers, JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { cycleOf, requireCycle } from '../../db/cycle-record.ts'
import type { OpenStep, Reader, StoredRecord } from '../../db/store.ts'
import { errorCode } from '../../files/error-code.ts'
import { attachToRecord } from './attach-to-record.ts'
import { fileHealth } from './file-health.ts'
import { matchableNominations } from './matchable-nominations.ts'
import { replaceFile, restoreVersion } from './replace-file.ts'
import { type InspectFile, type TakenFile, takeFile } from './take-file.ts'
import { filesBeside, requireEvidence, viewEvidence } from './view-evidence.ts'

interface Put {
  readonly id: string
  /** False for a file that waits for hand placement. */
  readonly isPlaced: boolean
}

const evidenceOf = (reader: Reader, owner: string): readonly StoredRecord[] =>
  reader.list({ type: 'evidence', filters: [{ field: 'owner', is: owner || null }] })

/**
 * Puts a file where it belongs and returns its evidence id. The same bytes stand once in a slot, a file that
 * waited is moved out of the waiting list, one that was placed by hand stays there, and a newer version under
 * the same name takes the older one's place.
 */
const putFile = (step: OpenStep, file: TakenFile, match: EvidenceMatch | null, year: number): Put =>
  step.batch((writer) => {
    const owner = match?.nomination ?? ''
    const slot = match?.slot ?? ''
    const inPlace = (row: StoredRecord): boolean =>
      (row.values.owner ?? '') === owner && (row.values.slot ?? '') === slot
    const known = writer.list({
      type: 'evidence',
      filters: [
        { field: 'fileName', is: file.fileName },
        { field: 'cycleYear', is: year },
      ],
    })
    const siblings = evidenceOf(writer, owner)
    const same = siblings.find(
      (row) => row.values.sha256 === file.sha256 && inPlace(row) && row.values.cycleYear === year,
    )
    if (same) return { id: same.id, isPlaced: match !== null }
    const placedByHand = match
      ? undefined
      : known.find((row) => row.values.owner && row.values.sha256 === file.sha256)
    if (placedByHand) return { id: placedByHand.id, isPlaced: true }
    const older = known.find(inPlace) ?? (match ? known.find((row) => !row.values.owner) : undefined)
    const values = { ...file, owner, slot, cycleYear: year }
    if (older) {
      const order = inPlace(older) ? (older.values.order ?? null) : siblings.length + 1
      writer.update('evidence', older.id, { ...values, order })
      return { id: older.id, isPlaced: match !== null }
    }
    return {
      id: writer.insert('evidence', { ...values, order: siblings.length + 1 }),
      isPlaced: match !== null,
    }
  })

/** A file that the system does not hand over is named, and the others go on. Throws anything else. */
const unreadable = (path: string, error: unknown): FaultyFile => {
  const reason = errorCode(error)
  const code = reason === 'ERR_FS_FILE_TOO_LARGE' ? 'too-large' : 'unreadable'
  if (code === 'unreadable' && !/^E[A-Z]+$/u.test(reason)) throw error
  return { file: basename(path), code, ...said(evidenceProblem(basename(path), code)) }
}

const faultsOf = (file: TakenFile): readonly FaultyFile[] =>
  file.problems.filter(isFatalEvidenceProblem).map((key) => ({
    file: file.fileName,
    code: evidenceProblemCode(key),
    ...said(evidenceProblem(file.fileName, key)),
  }))

const waitingFiles = (reader: Reader, year: number): readonly StoredRecord[] =>
  reader
    .list({
      type: 'evidence',
      filters: [
        { field: 'owner', is: null },
        { field: 'cycleYear', is: year },
      ],
    })
    .toSorted((a, b) => String(a.values.fileName).localeCompare(String(b.values.fileName), 'zh-CN'))

const waitingView = (reader: Reader, year: number): AttachReport['waiting'] =>
  waitingFiles(reader, year).map((row) => ({
    id: row.id,
    fileName: String(row.values.fileName),
    pages: row.values.pages as number | null,
  }))

const attachFolder = async (
  files: readonly string[],
  year: number,
  dryRun: boolean,
  workspace: Workspace,
  job: JobContext,
  inspect: InspectFile,
): Promise<AttachReport> => {
  const { store } = workspace
  const cycle = requireCycle(store, year)
  const nominations = matchableNominations(store, cycle)
  const step = store.openStep({ label: 'attach', detail: { files: files.length } })
  const unmatched: string[] = []
  const faulty: FaultyFile[] = []
  let matched = 0
  try {
    for (const [index, path] of files.entries()) {
      if (job.signal.aborted) throw new ExpectedError('cancelled')
      job.report({ done: index, total: files.length, label: basename(path) })
      const file = await takeFile(path, workspace, inspect).catch((error: unknown) => unreadable(path, error))
      if ('code' in file) {
        faulty.push(file)
        unmatched.push(file.file)
        continue
      }
      faulty.push(...faultsOf(file))
      const { isPlaced } = putFile(step, file, matchEvidence(file.fileName, nominations), year)
      if (isPlaced) matched += 1
      else unmatched.push(file.fileName)
    }
  } catch (error) {
    await step.abandon()
    throw error
  }
  if (dryRun) await step.abandon()
  else step.finish()
  return { matched, unmatched, faulty, waiting: waitingView(store, year) }
}

/** The waiting evidence record that `file` means: its id, or its file name where only one waits under it. */
const findWaiting = (reader: Reader, file: string, year: number): StoredRecord | null => {
  const byId = reader.get('evidence', file)
  if (byId) return byId
  const named = waitingFiles(reader, year).filter((row) => row.values.fileName === basename(file))
  if (named.length > 1) throw new ExpectedError('record-ambiguous', { name: basename(file) })
  return named[0] ?? null
}

const placeFile = async (
  input: { readonly file: string; readonly nomination: string; readonly slot: string },
  workspace: Workspace,
  inspect: InspectFile,
): Promise<{ readonly id: string }> => {
  const { store } = workspace
  const nomination = store.get('nomination', input.nomination)
  if (!nomination) throw new ExpectedError('record-missing', { id: input.nomination })
  const cycle = cycleOf(store, nomination)
  if (!cycle) throw new ExpectedError('record-missing', { id: input.nomination })
  const category = cycle.pack.categories.find((candidate) => candidate.id === nomination.values.category)
  const slot = category?.slots.find(({ id, label }) => [id, label].includes(input.slot))
  if (!slot) {
    const slots = category?.slots.map((slot) => `${slot.id}（${slot.label}）`).join('、') ?? ''
    throw invalidField(
      'slot',
      say('没有材料类别“{slot}”，可用：{slots}', 'There is no slot “{slot}”; there are: {slots}', {
        slot: input.slot,
        slots,
      }),
    )
  }
  const onDisk = await stat(input.file).then(
    (info) => info.isFile(),
    () => false,
  )
  if (onDisk) {
    const file = await takeFile(input.file, workspace, inspect)
    const step = store.openStep({ label: 'place', detail: { file: file.fileName } })
    const { id } = putFile(step, file, { nomination: nomination.id, slot: slot.id }, cycle.year)
    step.finish()
    return { id }
  }
  const waiting = findWaiting(store, input.file, cycle.year)
  if (!waiting) throw new ExpectedError('file-missing', { file: input.file })
  store.write({ label: 'place', detail: { file: String(waiting.values.fileName) } }, (writer) => {
    const order = evidenceOf(writer, nomination.id).length + 1
    writer.update('evidence', waiting.id, { owner: nomination.id, slot: slot.id, order })
  })
  return { id: waiting.id }
}

interface EvidenceDependencies {
  readonly inspect: InspectFile
  readonly drawPage: (file: string, page: number, px: number) => Promise<Uint8Array | null>
}

/** Evidence: taken in by folder and matched by name, placed by hand, looked at, replaced and brought back. */
export const createEvidenceHandlers = ({
  inspect,
  drawPage,
}: EvidenceDependencies): Handlers<
  | 'evidence.attachFolder'
  | 'evidence.place'
  | 'evidence.attach'
  | 'evidence.unplaced'
  | 'evidence.beside'
  | 'evidence.view'
  | 'evidence.health'
  | 'evidence.page'
  | 'evidence.replace'
  | 'evidence.restoreVersion'
  | 'evidence.remove'
> => ({
  'evidence.attachFolder': (input, workspace, job) =>
    attachFolder(input.files, input.cycle, input.dryRun ?? false, workspace, job, inspect),
  'evidence.place': (input, workspace) => placeFile(input, workspace, inspect),
  'evidence.attach': (input, workspace) => attachToRecord(input, workspace, inspect),
  'evidence.unplaced': (input, { store }) => {
    const rows = waitingFiles(store, input.cycle)
    const faulty = rows.flatMap((row) =>
      ((row.values.problems ?? []) as readonly string[]).filter(isFatalEvidenceProblem).map((key) => ({
        file: String(row.values.fileName),
        code: evidenceProblemCode(key),
        ...said(evidenceProblem(String(row.values.fileName), key)),
      })),
    )
    const unmatched = rows.map((row) => String(row.values.fileName))
    return { matched: 0, unmatched, faulty, waiting: waitingView(store, input.cycle) }
  },
  'evidence.beside': ({ owner }, workspace) => filesBeside(owner, workspace),
  'evidence.view': ({ id }, workspace) => viewEvidence(id, workspace),
  'evidence.health': (_, workspace) => fileHealth(workspace),
  'evidence.page': async ({ id, page, px }, { store, attachments }) => {
    const { values } = requireEvidence(store, id)
    const sha256 = String(values.sha256)
    const file = String(values.fileName)
    if (!attachments.has(sha256)) throw new ExpectedError('file-missing', { file })
    const png = await drawPage(attachments.pathOf(sha256), page, px)
    if (!png) throw new ExpectedError('file-unreadable', { file, reason: `p. ${page}` })
    return { png: Buffer.from(png.buffer, png.byteOffset, png.byteLength).toString('base64') }
  },
  'evidence.replace': (input, workspace) => replaceFile(input, workspace, inspect),
  'evidence.restoreVersion': (input, workspace) => restoreVersion(input, workspace),
  'evidence.remove': ({ id }, { store }) => {
    const record = requireEvidence(store, id)
    const file = String(record.values.fileName)
    store.write({ label: 'removeEvidence', detail: { file } }, (writer) => writer.remove('evidence', id))
    return { id }
  },
})
