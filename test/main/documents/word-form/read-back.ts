import { unzipSync } from 'fflate'
import { noSettings } from '../../../../main/features/import/plan-options.ts'
import { planWorkbook } from '../../../../main/features/import/plan-workbook.ts'
import type { RecordRow } from '../../../../main/features/import/table-plan.ts'
import { documentPart, readWordDocument } from '../../../../main/files/read-word-document.ts'
import type { Values } from '../../../../shared/record/field.ts'
import type { RulePack } from '../../../../shared/rule-packs/rule-pack.ts'
import { createSheetDetector } from '../../../../shared/sheet/detect-sheet.ts'
import { readWordForm } from '../../../../shared/sheet/read-word-form.ts'
import type { WordBlock } from '../../../../shared/sheet/word-document.ts'

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** What a .docx says; throws where its text is no well-formed XML. */
export const blocksOf = (docx: Uint8Array): Promise<readonly WordBlock[]> =>
  readWordDocument(once(unzipSync(docx)[documentPart] ?? new Uint8Array()))

/** All text of a .docx in its order, cells parted by |. */
export const textOf = async (docx: Uint8Array): Promise<string> =>
  (await blocksOf(docx))
    .map((block) =>
      block.kind === 'line'
        ? block.text
        : block.rows.map((row) => row.map(({ text }) => text).join('|')).join('\n'),
    )
    .join('\n')

/** The nomination that the import reads in a form, with what it remarks; nothing is looked up. */
export const readBack = async (
  docx: Uint8Array,
  pack: RulePack,
): Promise<{ readonly values: Values; readonly remarks: readonly string[] }> => {
  const forms = pack.categories.flatMap(({ form }) => form)
  const sheets = readWordForm(await blocksOf(docx), createSheetDetector(forms))
  const packs = [{ year: pack.year, pack }]
  const options = { as: null, year: null, today: '2026-03-20', pack, packs, settings: noSettings, kept: [] }
  const [planned, ...others] = planWorkbook(sheets, '/报送/表.docx', options)
  if (!planned || others.length > 0) throw new Error(`${others.length + 1} tables were read`)
  const next = planned.rows.next()
  if (next.done || !next.value || !('values' in next.value)) throw new Error('no row was read')
  const row: RecordRow = next.value
  return { values: row.values, remarks: row.warnings.map(({ code, column }) => `${column} ${code}`) }
}
