import { generateKeyPairSync } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Inputs } from '../../../../shared/contract.ts'
import { ExpectedError, invalidField } from '../../../../shared/errors.ts'
import { kitRules } from '../../../../shared/kit/blind-rules.ts'
import type { KitContents, KitEntry } from '../../../../shared/kit/kit-contents.ts'
import type { MadeKits } from '../../../../shared/kit-views.ts'
import { jsonSchema } from '../../../../shared/record/field-schema.ts'
import { canonicalJson } from '../../../../shared/text/canonical-json.ts'
import { listed, say } from '../../../../shared/text/say.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { type CycleRecord, requireCycle } from '../../../db/cycle-record.ts'
import { frozenRuleOf } from '../../../db/score-lock.ts'
import { createUuidV7 } from '../../../db/uuid-v7.ts'
import { outFile } from '../../../files/out-file.ts'
import { sha256Of } from '../../../files/sha256-of.ts'
import { byNumber, takingPart } from '../../../db/cycle-entries.ts'
import { type ModelOf, type PlannedEntry, planEntry } from './kit-entries.ts'
import { type DrawPictures, drawKitPictures, type KitPictures } from './kit-pictures.ts'
import { type KitFacts, toKitRecord } from './kit-record.ts'
import { type KitSeat, kitSeats } from './kit-seats.ts'
import { kitSecrets } from './kit-secrets.ts'
import { scanKits, unseenPages } from './scan-kits.ts'
import { newPassphrase, sealKit } from './seal-kit.ts'

interface Slip {
  readonly judge: string
  readonly passphrase: string
  readonly file: string
  readonly entries: number
}

/** What documents do for kits; handed over by the composition. */
export interface KitDependencies {
  readonly modelOf: ModelOf
  readonly draw: DrawPictures
  readonly slips: (
    slips: {
      readonly award: string
      readonly organiser: string
      readonly day: string
      readonly due: string | null
      readonly slips: readonly Slip[]
    },
    file: string,
    workspace: Workspace,
    job: JobContext,
  ) => Promise<void>
}

interface SealedPicture {
  readonly block: string
  readonly file: string
  readonly sha256: string
}

/** An entry as it is sealed, and where its pictures lie. Blocks are numbered through the kit: no name says anything. */
const withPictures = (
  planned: readonly PlannedEntry[],
  pictures: KitPictures,
): { readonly entries: readonly KitEntry[]; readonly sealed: readonly SealedPicture[] } => {
  const sealed: SealedPicture[] = []
  const entries = planned.map(({ entry, evidence }) => ({
    ...entry,
    evidence: evidence.map(({ label, sha256 }) => ({
      slot: label,
      pages: (pictures.get(sha256) ?? []).map(({ type, width, height, file, sha256: hash }) => {
        const block = `p${sealed.length + 1}`
        sealed.push({ block, file, sha256: hash })
        return { block, type, width, height }
      }),
    })),
  }))
  return { entries, sealed }
}

const categoriesOf = (cycle: CycleRecord, planned: readonly PlannedEntry[], entries: readonly KitEntry[]) =>
  cycle.pack.categories
    .map(({ id, title }) => ({
      id,
      title,
      entries: entries.filter((_, index) => planned[index]?.category.id === id),
    }))
    .filter(({ entries: own }) => own.length > 0)

interface Draft {
  readonly contents: KitContents
  readonly publicKey: string
  readonly sealed: readonly SealedPicture[]
}

const draftKit = (
  cycle: CycleRecord,
  { kit, judge, due, ruleHash }: Pick<KitContents, 'kit' | 'judge' | 'due' | 'ruleHash'>,
  planned: readonly PlannedEntry[],
  pictures: KitPictures,
): Draft => {
  const { entries, sealed } = withPictures(planned, pictures)
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' })
  const categories = categoriesOf(cycle, planned, entries)
  const { criteria } = cycle.pack.scoring
  const shown = { categories, criteria, pictures: sealed.map(({ sha256 }) => sha256) }
  return {
    publicKey: `${x}.${y}`,
    sealed,
    contents: {
      schema: 1,
      kit,
      judge,
      award: cycle.pack.title,
      year: cycle.year,
      blind: kitRules(cycle.pack).blind,
      due,
      criteria,
      categories,
      entriesHash: sha256Of(canonicalJson(shown)),
      ruleHash,
      signingKey: { x, y, d },
    },
  }
}

const fileNameOf = (cycle: CycleRecord, judge: string): string => `评审包-${cycle.year}-评委${judge}.html`

const seatsOf = (workspace: Workspace, cycle: CycleRecord, input: Inputs['kit.make']): readonly KitSeat[] => {
  const seats = kitSeats(workspace.store, cycle, input.judges)
  const unknown = (input.only ?? []).filter((code) => !seats.some((seat) => seat.code === code))
  if (unknown.length > 0)
    throw invalidField(
      'only',
      say('没有编号为 {codes} 的评委。', 'There is no judge {codes}.', { codes: listed(unknown) }),
    )
  const chosen = seats.filter(({ code }) => input.only?.includes(code) ?? true)
  if (chosen.every(({ entries }) => entries.length === 0))
    throw new ExpectedError('nothing-to-build', { year: cycle.year })
  return chosen.filter(({ entries }) => entries.length > 0)
}

interface Sealed extends Draft {
  readonly file: string
  readonly bytes: number
  readonly passphrase: string
}

/** Enters the kits, and makes void what their judges had before and did not hand back. */
const enter = ({ store, now }: Workspace, cycle: CycleRecord, kits: readonly Sealed[]): void => {
  const detail = { year: cycle.year, count: kits.length }
  store.write({ label: 'makeKits', detail }, (writer) => {
    const judges = new Set(kits.map(({ contents }) => contents.judge))
    for (const record of writer.list({
      type: 'judgeKit',
      filters: [{ field: 'cycleYear', is: cycle.year }],
    })) {
      const { judge, returned, voided } = toKitRecord(record)
      if (judges.has(judge) && returned === null && !voided)
        writer.update('judgeKit', record.id, { voided: true })
    }
    for (const { contents, publicKey, sealed, file } of kits) {
      const facts: KitFacts = {
        madeAt: now().toISOString(),
        blind: contents.blind,
        pages: sealed.length,
        entriesHash: contents.entriesHash,
        ruleHash: contents.ruleHash,
        entries: contents.categories.flatMap(({ entries }) =>
          entries.map(({ id, title }) => ({ id, title })),
        ),
        criteria: contents.criteria,
      }
      writer.insert(
        'judgeKit',
        {
          cycleYear: cycle.year,
          judge: contents.judge,
          file,
          publicKey,
          contents: jsonSchema.parse(facts),
          dueOn: contents.due,
        },
        contents.kit,
      )
    }
  })
}

/**
 * Makes the kits of a panel: looks through all that would be in them, and only if nothing leaks seals one file per judge
 * into `out` and prints the slips. Throws ExpectedError `cycle-missing`, `nothing-to-build`, `invalid-input`,
 * `cancelled`, `disk-full`, `typeset-failed`, `engine-missing`; in each case no kit is entered and no file left.
 */
export const makeKits = async (
  deps: KitDependencies,
  input: Inputs['kit.make'],
  workspace: Workspace,
  job: JobContext,
): Promise<MadeKits> => {
  const cycle = requireCycle(workspace.store, input.cycle)
  const { store } = workspace
  const rules = kitRules(cycle.pack)
  const slots = new Set(input.slots ?? rules.slots)
  const due = input.due ?? null
  const ruleHash = frozenRuleOf(store, cycle)?.hash ?? null
  const seats = seatsOf(workspace, cycle, input)
  const wanted = new Set(seats.flatMap(({ entries }) => entries.map(({ id }) => id)))
  const all = takingPart(store, cycle).toSorted(byNumber)
  const planned = cycle.pack.categories.flatMap(({ id }) =>
    all
      .filter(({ values }) => values.category === id)
      .map((record, index) => ({ record, index }))
      .filter(({ record }) => wanted.has(record.id))
      .map(({ record, index }) => planEntry(store, cycle, record, { rules, slots, index }, deps.modelOf)),
  )
  const out = input.out ?? join(workspace.dir, 'packets', `${cycle.year}-kits`)
  const work = join(workspace.dir, 'packets', '.kit-work')
  const written: string[] = []
  const newId = createUuidV7(workspace.now)
  try {
    await mkdir(work, { recursive: true })
    await mkdir(out, { recursive: true })
    const evidence = planned.flatMap((one) => one.evidence)
    const pictures = await drawKitPictures(evidence, workspace.attachments, work, deps.draw, job)
    if (rules.blind) {
      const { contents } = draftKit(cycle, { kit: newId(), judge: '', due, ruleHash }, planned, pictures)
      const leaks = scanKits(contents, planned, pictures, kitSecrets(store, cycle, all))
      if (leaks.length > 0) return { kind: 'leaks', leaks }
    }
    const kits: Sealed[] = []
    for (const { code, entries } of seats) {
      if (job.signal.aborted) throw new ExpectedError('cancelled')
      const file = fileNameOf(cycle, code)
      job.report({ done: kits.length, total: seats.length, label: file })
      const own = new Set(entries.map(({ id }) => id))
      const draft = draftKit(
        cycle,
        { kit: newId(), judge: code, due, ruleHash },
        planned.filter(({ entry }) => own.has(entry.id)),
        pictures,
      )
      const passphrase = newPassphrase()
      written.push(join(out, file))
      const bytes = await sealKit(join(out, file), draft.contents, draft.sealed, passphrase)
      kits.push({ ...draft, file, bytes, passphrase })
    }
    const day = workspace.today()
    // Never over earlier ones: they open kits that are still out, and there is no other copy.
    const packets = join(workspace.dir, 'packets')
    const slipFile = outFile(join(packets, `${cycle.year}-slips`), undefined, `评委口令条-${day}.pdf`)
    written.push(slipFile)
    await deps.slips(
      {
        award: cycle.pack.title,
        organiser: cycle.pack.organiser,
        day,
        due,
        slips: kits.map(({ contents, passphrase, file }) => ({
          judge: contents.judge,
          passphrase,
          file,
          entries: contents.categories.reduce((sum, { entries }) => sum + entries.length, 0),
        })),
      },
      slipFile,
      workspace,
      job,
    )
    enter(workspace, cycle, kits)
    written.length = 0
    return {
      kind: 'made',
      out,
      slips: relative(packets, slipFile),
      blind: rules.blind,
      kits: kits.map(({ contents, sealed, file, bytes }) => ({
        id: contents.kit,
        judge: contents.judge,
        file,
        entries: contents.categories.reduce((sum, { entries }) => sum + entries.length, 0),
        pages: sealed.length,
        bytes,
      })),
      unseen: unseenPages(planned, pictures),
      faulty: [
        ...new Set(
          evidence.filter(({ sha256 }) => pictures.get(sha256)?.length === 0).map(({ fileName }) => fileName),
        ),
      ],
    }
  } finally {
    for (const file of written) await rm(file, { force: true })
    await rm(work, { recursive: true, force: true })
  }
}
