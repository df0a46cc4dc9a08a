import { fileURLToPath } from 'node:url'
import { createImportMemory } from '../../../main/db/import-memory.ts'
import type { JobContext } from '../../../main/core/feature.ts'
import type { Workspace } from '../../../main/core/workspace.ts'
import { runImport } from '../../../main/features/import/run-import.ts'
import type { ImportSettings } from '../../../shared/import-settings.ts'
import type { FileReport, ImportReport, SheetReport } from '../../../shared/import-views.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

export const samplePath = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/samples/${name}`, import.meta.url))

export const sampleFiles = {
  units: samplePath('单位名录.xlsx'),
  studios: samplePath('工作室/创新工作室汇总表.xlsx'),
  alliances: samplePath('联盟/创新工作室联盟成员.csv'),
  patents: samplePath('专利/专利台账.xls'),
  innovations: samplePath('五小/五小创新成果征集汇总表.xlsx'),
  nominations: samplePath('评选/2026年度三个十大推荐汇总表.xlsx'),
  judges: samplePath('评选/专家评分表'),
} as const

export interface ImportBench {
  readonly test: TestStore
  readonly workspace: Workspace
  run(
    files: readonly string[],
    options?: {
      as?: string
      cycle?: number
      dryRun?: boolean
      settings?: ImportSettings
      job?: Partial<JobContext>
    },
  ): Promise<ImportReport>
}

/** A real store and the real import over it; only search, attachments and the day are left out or fixed. */
export const createImportBench = (): ImportBench => {
  const test = createTestStore()
  const workspace = {
    dir: test.dir,
    // It may have been opened anew since.
    get store() {
      return test.store
    },
    get imports() {
      return createImportMemory(test.store.database)
    },
    today: () => '2026-03-20',
    now: test.clock,
  } as unknown as Workspace
  return {
    test,
    workspace,
    run(files, { as, cycle, dryRun = false, settings, job = {} } = {}) {
      const input = {
        files: [...files],
        dryRun,
        ...(as ? { as } : {}),
        ...(cycle ? { cycle } : {}),
        ...(settings ? { settings } : {}),
      }
      const context: JobContext = { signal: new AbortController().signal, report: () => {}, ...job }
      return runImport(input as Parameters<typeof runImport>[0], workspace, context)
    },
  }
}

export const sheetsOf = (report: ImportReport): readonly SheetReport[] =>
  report.files.flatMap((file: FileReport) => file.sheets)

/** What a report says when all is done: only a trial shows the first lines, among which a header may be chosen. */
export const withoutHead = ({ sheets, ...file }: FileReport) => ({
  ...file,
  sheets: sheets.map(({ shape, ...sheet }) => ({ ...sheet, shape: { ...shape, head: [] } })),
})

export const only = <T>(list: readonly T[]): T => {
  if (list.length !== 1 || list[0] === undefined) throw new Error(`one expected, ${list.length} found`)
  return list[0]
}
