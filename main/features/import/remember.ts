import { keptSetting, type ImportSettings, type NameChoice } from '../../../shared/import-settings.ts'
import type { Workspace } from '../../core/workspace.ts'
import { shapeKey } from './shape-key.ts'
import type { TablePlan } from './table-plan.ts'
import { recall, senderOf, settingOf, settled } from './table-settings.ts'

interface ReadFile {
  readonly file: string
  readonly tables: readonly { readonly plan: TablePlan }[]
}

/** Keeps what somebody has set right in the tables that were imported, for the next ones of their shape. */
export const remember = (
  { imports, now }: Workspace,
  settings: ImportSettings,
  files: readonly ReadFile[],
  names: readonly NameChoice[],
): void => {
  const kept = imports.shapes()
  for (const { file, tables } of files)
    for (const { plan } of tables) {
      if (plan.kind === 'unknown') continue
      const told = settingOf(settings, file, plan.sheet, plan.shape.part)
      if (!told) continue
      const { header } = plan
      const shape = shapeKey(header.columns)
      if (told.fresh) imports.forget(shape)
      const whole = settled(told.fresh ? null : recall(kept, header), told)
      const { as, columns, values, key, write } = whole
      const setting = keptSetting.parse({
        ...(as === undefined ? {} : { as }),
        ...(columns?.length ? { columns } : {}),
        ...(values?.length ? { values } : {}),
        ...(key ? { key } : {}),
        ...(write ? { write } : {}),
      })
      if (told.headerRow !== undefined || Object.keys(setting).length > 0)
        imports.keep({ shape, sender: senderOf(header) ?? '', setting }, now())
    }
  if (settings.names.length > 0) imports.keepNames(names)
}
