import { z } from 'zod'
import type { AllianceView } from './alliance-views.ts'
import type { ChallengeBoard } from './challenge-views.ts'
import type {
  CycleView,
  FindingView,
  LaboratoryView,
  NominationView,
  RankView,
  TieDecision,
} from './cycle-views.ts'
import type { DocketFile, DocketView, ForecastView, PatentLifeView, RewardsView } from './docket-views.ts'
import type { DraftList, DraftView } from './draft-views.ts'
import type {
  ConflictView,
  InspectView,
  LikenessView,
  MergeView,
  PackagedRecord,
  PackageView,
  PackPreview,
  PackResult,
  ReceiptFile,
  RemarkView,
  StationView,
} from './exchange-views.ts'
import type { HomeFigures, HomeWaiting } from './home-views.ts'
import type { AttachReport, ImportReport } from './import-views.ts'
import { listQuery } from './list-query.ts'
import type {
  NoticeResult,
  PacketCheck,
  PacketList,
  PacketResult,
  PreviewPages,
  StudioBookResult,
  VerifyReport,
} from './packet-views.ts'
import type { MergePreview, PersonView, SameGroup } from './people-views.ts'
import { type Preferences, preferencesPatch } from './preferences.ts'
import { recordTypeNames } from './record/record-type-name.ts'
import type { YearlyReturn } from './report-views.ts'
import type { RulePack } from './rule-packs/rule-pack.ts'
import { challengeStages } from './rules/challenge-board.ts'
import { shortestReason } from './rules/shortest-reason.ts'
import type { StudioDuesView, StudioView } from './studio-views.ts'
import type {
  Backlink,
  BackupList,
  ChangeCounts,
  ChangePlan,
  DoctorReport,
  FolderView,
  HistoryView,
  LinkOption,
  ListTotalsView,
  RecordAsOf,
  RecordPage,
  RecordView,
  RescueView,
  SearchView,
  SettingsView,
  SimilarRecord,
  StepList,
  UndoView,
  VaultView,
  WorkspaceStatus,
} from './workspace-views.ts'

type Kind = 'read' | 'write' | 'job'

interface Method<I extends z.ZodType, O> {
  readonly kind: Kind
  readonly input: I
  /** Only a type: what leaves the core was made by the core. */
  readonly output?: O
  /** May be called while no workspace is open. */
  readonly always?: true
}

const method =
  <O>() =>
  <I extends z.ZodType>(kind: Kind, input: I, always?: true): Method<I, O> =>
    always ? { kind, input, always } : { kind, input }

const type = z.enum(recordTypeNames)
const id = z.string().min(1)
const none = z.strictObject({})
const values = z.record(z.string(), z.unknown())
const operator = z.strictObject({ name: z.string().min(1), unit: z.string(), role: z.string() })
const cycle = z.int().min(2000).max(2100)
/** The same values for all of a list, or values of its own for each row. */
const manyChange = z.union([
  z.strictObject({ query: listQuery, values }),
  z.strictObject({ type, rows: z.array(z.strictObject({ id, values })).min(1).max(100_000) }),
])
const importAs = z.enum([...recordTypeNames, 'scores', 'winners'])
const engine = z.enum(['native', 'wasm'])
const day = z.iso.date()
const narrowing = {
  unit: z.string().optional(),
  kind: z.enum(['invention', 'utility', 'design']).optional(),
  text: z.string().optional(),
}
const marks = z.strictObject({
  none: z.boolean().optional(),
  deducted: z.array(z.string()).optional(),
  count: z.int().min(0).optional(),
  band: z.string().optional(),
  points: z.number().optional(),
})
const workYear = z.int().min(1949).max(2100)
const mergeType = z.enum(['person', 'unit'])
const days = z.int().min(0).max(3660)
const fen = z.int().min(0)

const packageChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.enum(['unit', 'studio']), id }),
  z.strictObject({ kind: z.literal('cycle'), year: cycle }),
])
/** `whole`: all of it, also where the recipient has confirmed an earlier package. */
const packing = { choice: packageChoice, recipient: z.string().trim().max(100), whole: z.boolean() }

/** Every call that crosses between page, shells and core: one line each. */
export const contract = {
  'workspace.status': method<WorkspaceStatus>()('read', none, true),
  'workspace.create': method<WorkspaceStatus>()(
    'job',
    z.strictObject({ dir: z.string().min(1), operator, sample: z.boolean() }),
    true,
  ),
  'workspace.open': method<WorkspaceStatus>()('write', z.strictObject({ dir: z.string().min(1) }), true),
  /** For a folder whose ledger cannot be opened. */
  'workspace.rescue': method<RescueView>()('read', z.strictObject({ dir: z.string().min(1) }), true),
  'workspace.close': method<WorkspaceStatus>()('write', none, true),
  'workspace.setOperator': method<WorkspaceStatus>()('write', operator),
  'folders.list': method<FolderView>()('read', z.strictObject({ path: z.string().nullable() }), true),
  'preferences.get': method<Preferences>()('read', none, true),
  'preferences.set': method<Preferences>()('write', preferencesPatch, true),

  /** A window of a list; with `fields`, rows carry only those. */
  'records.list': method<RecordPage>()(
    'read',
    listQuery.extend({
      limit: z.int().min(1).max(1000).optional(),
      offset: z.int().min(0).optional(),
      fields: z.array(z.string()).readonly().optional(),
    }),
  ),
  /** Ids of a list from one place of its order to another. */
  'records.ids': method<{ readonly ids: readonly string[] }>()(
    'read',
    z.strictObject({ query: listQuery, offset: z.int().min(0), limit: z.int().min(1) }),
  ),
  /** Count and sums of a list or a selection, and of its groups. */
  'records.totals': method<ListTotalsView>()(
    'read',
    z.strictObject({ query: listQuery, sums: z.array(z.string()).readonly() }),
  ),
  /** What `changeMany` would do; writes nothing. */
  'records.planChange': method<ChangePlan>()('job', manyChange),
  /** One undoable step, whatever its size; records that may not have the value keep theirs. */
  'records.changeMany': method<ChangeCounts & { readonly step: string }>()('job', manyChange),
  'records.deleteMany': method<{ readonly count: number; readonly step: string }>()(
    'job',
    z.strictObject({ query: listQuery }),
  ),
  /** Lines as the page shows them, as an .xlsx workbook ready to print; widths in characters. */
  'records.workbook': method<{ readonly content: string }>()(
    'job',
    z.strictObject({
      title: z.string().min(1),
      columns: z
        .array(
          z.strictObject({
            header: z.string(),
            width: z.number().min(1).max(250),
            numberFormat: z.string().optional(),
          }),
        )
        .min(1),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()])).readonly()).max(100_000),
      /** The last row is a total. */
      totalRow: z.boolean(),
    }),
  ),
  'records.get': method<RecordView>()('read', z.strictObject({ id })),
  /** Who points to a record, apart from the rows that belong to it: asked for alone, so that no save waits for it. */
  'records.backlinks': method<readonly Backlink[]>()('read', z.strictObject({ id })),
  /** `draft` is the key of the form it was typed into: that draft is gone in the same moment. */
  'records.create': method<RecordView>()(
    'write',
    z.strictObject({ type, values, draft: z.string().optional() }),
  ),
  'records.update': method<RecordView>()('write', z.strictObject({ id, values })),
  'records.delete': method<{ readonly id: string }>()('write', z.strictObject({ id })),
  'records.restore': method<RecordView>()('write', z.strictObject({ id })),
  'records.counts': method<Readonly<Record<string, number>>>()('read', none),
  /** Records of much the same title; `exclude` is the record whose title it is. */
  'records.similar': method<{ readonly rows: readonly SimilarRecord[] }>()(
    'read',
    z.strictObject({ type, title: z.string(), exclude: id.optional() }),
  ),
  'records.linkOptions': method<readonly LinkOption[]>()('read', z.strictObject({ type, text: z.string() })),

  'drafts.get': method<{ readonly draft: DraftView | null }>()('read', z.strictObject({ key: id })),
  'drafts.list': method<DraftList>()('read', none),
  'drafts.put': method<{ readonly at: string }>()(
    'write',
    z.strictObject({ key: id, type, record: id.nullable(), values, base: values }),
  ),
  'drafts.drop': method<{ readonly key: string }>()('write', z.strictObject({ key: id })),

  'identity.status': method<VaultView>()('read', none),
  'identity.unlock': method<VaultView>()('write', z.strictObject({ passphrase: z.string().min(8) })),
  'identity.lock': method<VaultView>()('write', none),
  'identity.set': method<{ readonly id: string }>()(
    'write',
    z.strictObject({ person: id, number: z.string() }),
  ),
  'identity.show': method<{ readonly number: string | null }>()('read', z.strictObject({ person: id })),
  'identity.erase': method<{ readonly id: string }>()('write', z.strictObject({ person: id })),

  'history.of': method<HistoryView>()('read', z.strictObject({ id })),
  /** The record as it was at the end of a day, and the fields that hold something else now. */
  'history.asOf': method<{ readonly past: RecordAsOf; readonly changed: readonly string[] }>()(
    'read',
    z.strictObject({ id, day }),
  ),
  'steps.list': method<StepList>()('read', z.strictObject({ limit: z.int().min(1).max(500) })),
  /** Quick for what a person changed by hand; an import is taken back in portions, with progress. */
  'steps.undo': method<UndoView>()('job', z.strictObject({ step: z.string().optional() })),
  'steps.redo': method<UndoView>()('job', none),

  'search.query': method<SearchView>()(
    'read',
    z.strictObject({ text: z.string(), limit: z.int().min(1).max(500).optional() }),
  ),
  /** Pinyin and initials by which each text can be found: names of pages and actions are in no index. */
  'search.keys': method<readonly string[]>()(
    'read',
    z.strictObject({ texts: z.array(z.string()).max(500) }),
    true,
  ),

  'import.run': method<ImportReport>()(
    'job',
    z.strictObject({
      files: z.array(z.string()).min(1),
      as: importAs.optional(),
      cycle: cycle.optional(),
      dryRun: z.boolean(),
    }),
  ),
  'evidence.attachFolder': method<AttachReport>()(
    'job',
    z.strictObject({ files: z.array(z.string()).min(1), cycle, dryRun: z.boolean().optional() }),
  ),
  /** `file` is a file path, or the id of an evidence record that waits to be placed. */
  'evidence.place': method<{ readonly id: string }>()(
    'write',
    z.strictObject({ file: z.string(), nomination: id, slot: z.string() }),
  ),
  /** A file beside any record but a nomination; `slot` says in words what it is. */
  'evidence.attach': method<{ readonly id: string }>()(
    'write',
    z.strictObject({ file: z.string(), owner: id, slot: z.string() }),
  ),
  'evidence.unplaced': method<AttachReport>()('read', z.strictObject({ cycle })),
  'evidence.remove': method<{ readonly id: string }>()('write', z.strictObject({ id })),
  'files.ticket': method<{ readonly ticket: string }>()(
    'read',
    z.union([
      z.strictObject({ evidence: id }),
      // Below the workspace's own packet folder.
      z.strictObject({ packetFile: z.string() }),
      // In a packet anywhere: only a file that its manifest names.
      z.strictObject({ packet: z.string(), file: z.string() }),
    ]),
    true,
  ),
  'files.resolveTicket': method<{
    readonly path: string
    readonly fileName: string
    readonly mime: string
  }>()('read', z.strictObject({ ticket: z.string() }), true),

  'cycle.list': method<readonly { readonly id: string; readonly year: number; readonly name: string }[]>()(
    'read',
    none,
  ),
  /** With `from`, the pack of that year is carried over instead of the default one; a year that is there stays as it is. */
  'cycle.create': method<CycleView>()('write', z.strictObject({ year: cycle, from: cycle.optional() })),
  'cycle.get': method<CycleView>()('read', z.strictObject({ year: cycle })),
  'cycle.updatePack': method<CycleView>()('write', z.strictObject({ year: cycle, pack: z.unknown() })),
  'cycle.pack': method<RulePack>()('read', z.strictObject({ year: cycle })),
  'nomination.get': method<NominationView>()('read', z.strictObject({ id })),
  'nomination.create': method<{ readonly id: string }>()(
    'write',
    z.strictObject({
      year: cycle,
      category: z.string(),
      fromRecord: id.optional(),
      title: z.string().optional(),
    }),
  ),
  'nomination.refreshFromSource': method<NominationView>()(
    'write',
    z.strictObject({ id, fields: z.array(z.string()).min(1) }),
  ),
  'nomination.setStage': method<NominationView>()(
    'write',
    z.strictObject({ id, stage: z.string(), reason: z.string().optional() }),
  ),
  'nomination.explain': method<NominationView>()(
    'write',
    z.strictObject({ id, rule: z.string(), reason: z.string() }),
  ),
  'check.run': method<{ readonly findings: readonly FindingView[] }>()(
    'read',
    z.strictObject({ cycle, nomination: id.optional() }),
  ),
  'rank.run': method<RankView>()('read', z.strictObject({ cycle })),
  /** The same rows under other methods: what the rule of the pack decides, and what it hangs on. */
  'rank.laboratory': method<LaboratoryView>()('read', z.strictObject({ cycle })),
  'rank.decideTie': method<RankView>()(
    'write',
    z.strictObject({
      cycle,
      order: z.array(id).min(2),
      reason: z.string().min(shortestReason),
    }) satisfies z.ZodType<TieDecision>,
  ),
  'judgeSheets.build': method<{ readonly files: readonly string[] }>()(
    'job',
    z.strictObject({ cycle, judges: z.int().min(1).max(99), out: z.string() }),
  ),

  'packet.build': method<PacketResult>()(
    'job',
    z.strictObject({ cycle, out: z.string().optional(), all: z.boolean(), engine: engine.optional() }),
  ),
  'packet.list': method<PacketList>()('read', z.strictObject({ cycle })),
  'packet.verify': method<VerifyReport>()('job', z.strictObject({ path: z.string() }), true),
  /** As `verify`, and what is in it; `path` may also be a zip archive of a packet or one file of it. */
  'packet.inspect': method<PacketCheck>()('job', z.strictObject({ path: z.string().min(1) }), true),
  /** Pages of a nomination as they would print, with unsaved values laid over the stored ones. */
  'packet.preview': method<PreviewPages>()('read', z.strictObject({ nomination: id, values })),

  /** The public notice (公示) or commendation (通报) that names the elected; days are YYYY-MM-DD. */
  'notice.build': method<NoticeResult>()(
    'job',
    z.strictObject({
      cycle,
      kind: z.enum(['publicity', 'commendation']),
      issuedOn: day,
      from: day,
      to: day,
      out: z.string().optional(),
    }),
  ),
  /** The book (台账册) of a studio for one year, as PDF. */
  'studio.book': method<StudioBookResult>()(
    'job',
    z.strictObject({
      id,
      year: z.int().min(1949).max(2100),
      out: z.string().optional(),
      engine: engine.optional(),
    }),
  ),
  'docket.list': method<DocketView>()(
    'read',
    z.strictObject({
      ...narrowing,
      show: z.enum(['due', 'grace', 'lapsed', 'check', 'year']),
      within: days.optional(),
      year: z.int().optional(),
      limit: z.int().min(1).max(1000).optional(),
    }),
  ),
  'docket.forecast': method<ForecastView>()(
    'read',
    z.strictObject({ ...narrowing, years: z.int().min(1).max(20) }),
  ),
  'docket.patent': method<PatentLifeView>()('read', z.strictObject({ id })),
  'docket.pay': method<{ readonly step: string }>()(
    'write',
    z.strictObject({
      patent: id,
      feeYear: z.int().min(1).max(25),
      amount: fen,
      late: fen,
      paidOn: z.string(),
      receipt: z.string().optional(),
    }),
  ),
  'docket.rewards': method<RewardsView>()(
    'read',
    z.strictObject({ ...narrowing, state: z.enum(['overdue', 'due', 'paid', 'unknown']).optional() }),
  ),
  'docket.payReward': method<{ readonly count: number; readonly step: string }>()(
    'write',
    z.strictObject({
      patent: id,
      paidOn: z.string(),
      basis: z.string().optional(),
      shares: z.array(z.strictObject({ personName: z.string().trim().min(1), amount: fen })).min(1),
    }),
  ),
  'docket.calendar': method<DocketFile>()('read', z.strictObject({ ...narrowing, within: days })),
  'docket.workbook': method<DocketFile>()('read', z.strictObject({ ...narrowing, within: days })),

  /** Members as of `on`, today where it is left out. */
  'studio.get': method<StudioView>()('read', z.strictObject({ id, on: day.optional() })),
  'studio.meet': method<{ readonly id: string }>()(
    'write',
    z.strictObject({ id, item: z.string().min(1), met: z.boolean() }),
  ),
  /** `marks` in the order of the table's criteria; points, total and suggested grade are reckoned from them. */
  'studio.review': method<{ readonly id: string }>()(
    'write',
    z.strictObject({
      id,
      table: z.string(),
      title: z.string().trim().min(1),
      year: z.int().min(1949).max(2100),
      kind: z.enum(['papers', 'visit', 'reconfirm']),
      reviewedOn: day,
      reviewedBy: z.string().trim(),
      marks: z.array(marks),
      bonus: z.array(z.strictObject({ reason: z.string().trim().min(1), points: z.number() })),
      grade: z.enum(['excellent', 'good', 'pass', 'fail']).nullable(),
    }),
  ),
  'studio.dues': method<StudioDuesView>()('read', z.strictObject({ within: days })),
  'studio.calendar': method<DocketFile>()('read', z.strictObject({ within: days })),

  'home.figures': method<HomeFigures>()('read', none),
  'home.waiting': method<HomeWaiting>()('read', none),
  'report.year': method<YearlyReturn>()('read', z.strictObject({ year: workYear })),
  'report.workbook': method<DocketFile>()('read', z.strictObject({ year: workYear })),
  /** The same return as PDF, set by Typst. */
  'report.pdf': method<{ readonly out: string; readonly file: string }>()(
    'job',
    z.strictObject({ year: workYear, out: z.string().optional(), engine: engine.optional() }),
  ),
  'people.get': method<PersonView>()('read', z.strictObject({ id })),
  /** Records of one kind that are likely the same, for the whole ledger or for one of them. */
  'people.same': method<readonly SameGroup[]>()(
    'read',
    z.strictObject({ type: mergeType, id: id.optional() }),
  ),
  'people.mergePreview': method<MergePreview>()(
    'read',
    z.strictObject({ type: mergeType, keep: id, drop: id }),
  ),
  /** `take` names fields whose value is that of `drop`. */
  'people.merge': method<{ readonly id: string; readonly moved: number }>()(
    'job',
    z.strictObject({ type: mergeType, keep: id, drop: id, take: z.array(z.string()) }),
  ),
  'alliance.get': method<AllianceView>()('read', z.strictObject({ id, on: day.optional() })),
  'challenge.board': method<ChallengeBoard>()('read', z.strictObject({ unit: id.optional() })),
  'challenge.move': method<{ readonly id: string }>()(
    'write',
    z.strictObject({ id, to: z.enum(challengeStages) }),
  ),
  'exchange.station': method<StationView>()('read', none),
  'exchange.preview': method<PackPreview>()('job', z.strictObject(packing)),
  'exchange.pack': method<PackResult>()(
    'job',
    z.strictObject({
      ...packing,
      /** A file, or a folder that is there. */
      out: z.string().optional(),
      passphrase: z.string().min(8).optional(),
      recipientKey: z.string().min(1).optional(),
    }),
  ),
  'exchange.inspect': method<InspectView>()(
    'job',
    z.strictObject({ file: z.string().min(1), passphrase: z.string().optional() }),
  ),
  'exchange.merge': method<MergeView>()(
    'job',
    z.strictObject({ file: z.string().min(1), passphrase: z.string().optional(), trust: z.boolean() }),
  ),
  'exchange.conflicts': method<readonly ConflictView[]>()('read', none),
  /** `head` is the clock of the side to keep. */
  'exchange.settle': method<{ readonly settled: number }>()(
    'job',
    z.strictObject({
      choices: z
        .array(z.strictObject({ record: id, group: z.string().min(1), head: z.string().min(1) }))
        .min(1)
        .max(1000),
    }),
  ),
  'exchange.likenesses': method<readonly LikenessView[]>()('read', none),
  'exchange.decide': method<{ readonly joined: boolean }>()(
    'job',
    z.strictObject({ one: id, other: id, same: z.boolean() }),
  ),
  'exchange.packages': method<readonly PackageView[]>()('read', none),
  /** Records of a package that are on file, without files and aliases: what a remark can be about. */
  'exchange.records': method<readonly PackagedRecord[]>()('read', z.strictObject({ package: id })),
  'exchange.receipt': method<ReceiptFile>()(
    'job',
    z.strictObject({
      package: id,
      result: z.enum(['received', 'returned']),
      note: z.string().max(2000),
      remarks: z
        .array(
          z.strictObject({
            record: id,
            field: z.string().max(100),
            text: z.string().trim().min(1).max(2000),
          }),
        )
        .max(1000),
      out: z.string().optional(),
    }),
  ),
  'exchange.takeReceipt': method<PackageView>()(
    'job',
    z.strictObject({ file: z.string().min(1), trust: z.boolean() }),
  ),
  'exchange.remarks': method<readonly RemarkView[]>()('read', z.strictObject({ record: id })),
  'exchange.remarkDone': method<{ readonly id: string }>()('job', z.strictObject({ id })),

  'backup.create': method<BackupList>()('job', none),
  'backup.list': method<BackupList>()('read', none),
  /** Into the open workspace; or, with `dir`, into one that cannot be opened because it is damaged. */
  'backup.restore': method<WorkspaceStatus>()(
    'job',
    z.strictObject({ file: z.string(), dir: z.string().optional() }),
    true,
  ),
  'doctor.run': method<DoctorReport>()('job', none),
  'settings.get': method<SettingsView>()('read', none),
  'settings.setFonts': method<SettingsView>()('write', z.strictObject({ files: z.array(z.string()) })),
} as const satisfies Record<string, Method<z.ZodType, unknown>>

export type MethodName = keyof typeof contract
export type Inputs = { readonly [K in MethodName]: z.output<(typeof contract)[K]['input']> }
export type Outputs = {
  readonly [K in MethodName]: NonNullable<
    (typeof contract)[K] extends { readonly output?: infer O } ? O : never
  >
}
