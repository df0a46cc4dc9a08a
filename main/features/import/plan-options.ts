import type { Inputs } from '../../../shared/contract.ts'
import type { ImportSettings } from '../../../shared/import-settings.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import type { Workspace } from '../../core/workspace.ts'
import { allCycles } from '../../db/cycle-record.ts'
import type { PlanOptions } from './table-plan.ts'

export const noSettings: ImportSettings = { tables: [], names: [] }

/** What the reading of workbooks must know of the ledger. */
export const planOptions = (input: Inputs['import.run'], workspace: Workspace): PlanOptions => {
  const today = workspace.today()
  const year = input.cycle ?? Number(today.slice(0, 4))
  const packs = allCycles(workspace.store)
  const pack = packs.find((one) => one.year === year)?.pack ?? defaultPack(year)
  return {
    as: input.as ?? null,
    year: input.cycle ?? null,
    today,
    pack,
    packs,
    settings: input.settings ?? noSettings,
    kept: workspace.imports.shapes(),
  }
}
