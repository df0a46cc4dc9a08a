import { ExpectedError } from '../../../../shared/errors.ts'
import type { KitOverview } from '../../../../shared/kit-views.ts'
import type { Values } from '../../../../shared/record/field.ts'
import type { Handlers } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { requireCycle } from '../../../db/cycle-record.ts'
import { requireNomination } from '../cycle-lookup.ts'
import { blindFields, reword } from './blind-fields.ts'
import { kitOverview } from './kit-overview.ts'
import { toKitRecord } from './kit-record.ts'
import { type KitDependencies, makeKits } from './make-kits.ts'
import { takeScores } from './take-scores.ts'

type KitMethod =
  | 'kit.overview'
  | 'kit.make'
  | 'kit.read'
  | 'kit.extend'
  | 'kit.void'
  | 'kit.blindFields'
  | 'kit.reword'

const overviewOf = ({ store, today }: Workspace, year: number): KitOverview =>
  kitOverview(store, requireCycle(store, year), today())

const change = (workspace: Workspace, id: string, label: string, patch: Values): KitOverview => {
  const record = workspace.store.get('judgeKit', id)
  if (!record) throw new ExpectedError('record-missing', { id })
  const { judge, year } = toKitRecord(record)
  workspace.store.write({ label, detail: { judge } }, (writer) => writer.update('judgeKit', id, patch))
  return overviewOf(workspace, year)
}

/** Offline kits of the judges: made, handed out, taken back. */
export const createKitHandlers = (deps: KitDependencies): Handlers<KitMethod> => ({
  'kit.overview': ({ cycle }, workspace) => overviewOf(workspace, cycle),
  'kit.make': (input, workspace, job) => makeKits(deps, input, workspace, job),
  'kit.read': ({ files }, workspace, job) => takeScores(files, workspace, job),
  'kit.extend': ({ id, due }, workspace) => change(workspace, id, 'extendKit', { dueOn: due }),
  'kit.void': ({ id }, workspace) => change(workspace, id, 'voidKit', { voided: true }),
  'kit.blindFields': ({ nomination }, { store }) => {
    const { record, cycle } = requireNomination(store, nomination)
    return { fields: blindFields(record, cycle) }
  },
  'kit.reword': (input, { store }) => {
    const { record, cycle } = requireNomination(store, input.nomination)
    const detail = { title: String(record.values.title ?? '') }
    store.write({ label: 'reword', detail }, (writer) => reword(writer, record, cycle, input))
    const after = requireNomination(store, input.nomination)
    return { fields: blindFields(after.record, cycle) }
  },
})
