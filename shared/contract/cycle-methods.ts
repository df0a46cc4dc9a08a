import { z } from 'zod'
import type {
  CycleView,
  FindingView,
  LaboratoryView,
  MovePlan,
  NominationView,
  QuotaView,
  RankView,
  TieDecision,
} from '../cycle-views.ts'
import type {
  ArchiveResult,
  BindingResult,
  CertificatesResult,
  NoticeResult,
  PacketCheck,
  PacketList,
  PacketResult,
  PreviewPages,
  VerifyReport,
} from '../packet-views.ts'
import type { RulePack } from '../rule-packs/rule-pack.ts'
import { shippedPackNames } from '../rule-packs/shipped-packs.ts'
import { shortestReason } from '../rules/shortest-reason.ts'
import { cycle, day, engine, id, none, values } from './input-parts.ts'
import { method } from './method.ts'

const move = { stage: z.string(), reason: z.string().optional(), due: day.optional() }

/** The year’s selection and its papers. */
export const cycleMethods = {
  'cycle.list': method<readonly { readonly id: string; readonly year: number; readonly name: string }[]>()(
    'read',
    none,
  ),
  /** With `from`, the pack of that year is carried over; with `shipped`, another of the program's own than the default one; a year that is there stays as it is. */
  'cycle.create': method<CycleView>()(
    'write',
    z.strictObject({ year: cycle, from: cycle.optional(), shipped: z.enum(shippedPackNames).optional() }),
  ),
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
  'nomination.setStage': method<NominationView>()('write', z.strictObject({ id, ...move })),
  /** Lets an entry whose last day has passed be changed until another day. */
  'nomination.reopen': method<NominationView>()(
    'write',
    z.strictObject({ id, due: day, reason: z.string() }),
  ),
  /** What `cycle.moveMany` would do with each. */
  'cycle.planMoves': method<MovePlan>()(
    'read',
    z.strictObject({ year: cycle, ids: z.array(id), stage: z.string() }),
  ),
  /** Moves those that may go, as one step. */
  'cycle.moveMany': method<{ readonly moved: number; readonly left: number }>()(
    'write',
    z.strictObject({ year: cycle, ids: z.array(id).min(1), ...move }),
  ),
  /** Units that hand in more than the pack allows, and by how much. */
  'cycle.quotas': method<QuotaView>()('read', z.strictObject({ year: cycle })),
  'nomination.explain': method<NominationView>()(
    'write',
    z.strictObject({ id, rule: z.string(), reason: z.string() }),
  ),
  'check.run': method<{ readonly findings: readonly FindingView[] }>()(
    'read',
    z.strictObject({ cycle, nomination: id.optional() }),
  ),
  /** The findings of one nomination, of one unit, or of each unit in files of its own, as PDF and workbook. */
  'check.report': method<{ readonly out: string; readonly files: readonly string[] }>()(
    'job',
    z.strictObject({
      cycle,
      nomination: id.optional(),
      unit: z.string().optional(),
      out: z.string().optional(),
      engine: engine.optional(),
    }),
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
    z.strictObject({
      cycle,
      out: z.string().optional(),
      all: z.boolean(),
      engine: engine.optional(),
      /** With the Word form of each entry beside its dossier. */
      word: z.boolean().optional(),
    }),
  ),
  /** Copies, pages to sign and labels of a packet that was built, `path`; `a3`: its forms for A3 on both sides, too. */
  'packet.binding': method<BindingResult>()(
    'job',
    z.strictObject({
      path: z.string().min(1),
      copies: z.int().min(1).max(99),
      a3: z.boolean(),
      out: z.string().optional(),
      engine: engine.optional(),
    }),
  ),
  /** PDF/A-3b with originals and data inside, of the final dossiers of a packet that was built, `path`. */
  'packet.archive': method<ArchiveResult>()(
    'job',
    z.strictObject({ path: z.string().min(1), out: z.string().optional() }),
  ),
  'packet.list': method<PacketList>()('read', z.strictObject({ cycle })),
  'packet.verify': method<VerifyReport>()('job', z.strictObject({ path: z.string() }), true),
  /** As `verify`, and what is in it; `path` may also be a zip archive of a packet or one file of it. */
  'packet.inspect': method<PacketCheck>()('job', z.strictObject({ path: z.string().min(1) }), true),
  /** Pages of a nomination as they would print, with unsaved values laid over the stored ones. */
  'packet.preview': method<PreviewPages>()('read', z.strictObject({ nomination: id, values })),

  /** Certificates of the elected; `each`: one for an entry, or one for each of its completers. */
  'certificate.build': method<CertificatesResult>()(
    'job',
    z.strictObject({
      cycle,
      issuedOn: day,
      each: z.enum(['entry', 'person']),
      paper: z.enum(['a4', 'a3']),
      prefix: z.string().max(20),
      out: z.string().optional(),
    }),
  ),
  /** Whether they are printed on a picture of the union's own. */
  'certificate.background': method<{ readonly own: boolean }>()('read', none),
  'certificate.setBackground': method<{ readonly own: boolean }>()(
    'write',
    z.strictObject({ file: z.string().nullable() }),
  ),

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
} as const
