import type { StampView } from '../../../../shared/page-code-views.ts'
import { textOf } from '../../../../shared/record/read-value.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { nominationsOf, requireCycle } from '../../../db/cycle-record.ts'
import { dataHash } from '../data-hash.ts'
import { loadTemplates } from '../load-templates.ts'
import { nominationModel } from '../nomination-model.ts'
import { stampIsCurrent, stampsOf } from './stamps.ts'

/** Scans of stamped pages of a year, by entry and page. Throws `cycle-missing`. */
export const listStamps = async (workspace: Workspace, year: number): Promise<readonly StampView[]> => {
  const { store } = workspace
  const cycle = requireCycle(store, year)
  const { dossierVersion } = await loadTemplates(workspace.dir)
  return nominationsOf(store, cycle).flatMap(({ id, values }) => {
    const stamps = stampsOf(workspace, id)
    if (stamps.length === 0) return []
    const now = { dataHash: dataHash(nominationModel(store, cycle, id, values)), templates: dossierVersion }
    return stamps.map((stamp) => ({
      id: stamp.id,
      nomination: id,
      title: textOf(values, 'title'),
      page: stamp.printing.page,
      pages: stamp.printing.pages,
      fileName: stamp.fileName,
      scanPage: stamp.slot.page,
      sha256: stamp.sha256,
      current: stampIsCurrent(stamp, now),
    }))
  })
}
