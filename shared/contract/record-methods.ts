import { z } from 'zod'
import type { DraftList, DraftView } from '../draft-views.ts'
import { datedQuery, listQuery } from '../list-query.ts'
import type {
  Backlink,
  ChangeCounts,
  ChangePlan,
  HistoryView,
  LinkOption,
  ListTotalsView,
  RecordAsOf,
  RecordPage,
  RecordView,
  SearchView,
  SimilarRecord,
  StepList,
  UndoView,
} from '../workspace-views.ts'
import { day, id, none, type, values } from './input-parts.ts'
import { method } from './method.ts'

/** The same values for all of a list, or values of its own for each row. */
const manyChange = z.union([
  z.strictObject({ query: listQuery, values }),
  z.strictObject({ type, rows: z.array(z.strictObject({ id, values })).min(1).max(100_000) }),
])

/** Registers: records of every kind, what is typed into them, their history and how they are found. */
export const recordMethods = {
  /** A window of a list; with `fields`, rows carry only those. */
  'records.list': method<RecordPage>()(
    'read',
    datedQuery.extend({
      limit: z.int().min(1).max(1000).optional(),
      offset: z.int().min(0).optional(),
      fields: z.array(z.string()).readonly().optional(),
    }),
  ),
  /** Ids of a list from one place of its order to another. */
  'records.ids': method<{ readonly ids: readonly string[] }>()(
    'read',
    z.strictObject({ query: datedQuery, offset: z.int().min(0), limit: z.int().min(1) }),
  ),
  /** Count and sums of a list or a selection, and of its groups. */
  'records.totals': method<ListTotalsView>()(
    'read',
    z.strictObject({ query: datedQuery, sums: z.array(z.string()).readonly() }),
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
  /** Brings two records together, from either side; null where they were. */
  'records.link': method<{ readonly step: string | null }>()('write', z.strictObject({ id, other: id })),
  /** Takes the link off the record that holds it in `field`; a relation is taken away by its own id. */
  'records.unlink': method<{ readonly step: string | null }>()(
    'write',
    z.strictObject({ id, field: z.string() }),
  ),
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

  'history.of': method<HistoryView>()('read', z.strictObject({ id })),
  /** The record as it was at the end of a day, and the fields that hold something else now. */
  'history.asOf': method<{ readonly past: RecordAsOf; readonly changed: readonly string[] }>()(
    'read',
    z.strictObject({ id, day }),
  ),
  'steps.list': method<StepList>()(
    'read',
    z.strictObject({
      limit: z.int().min(1).max(500),
      /** Only steps of this name. */
      named: z.literal('import').optional(),
    }),
  ),
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
} as const
