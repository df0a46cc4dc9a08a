import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deadlineOf, findCycle, nominationsOf } from '../../main/db/cycle-record.ts'
import { openWorkspace } from '../../main/db/open-workspace.ts'
import { chooseEngine } from '../../main/features/documents/engine/typeset-engine.ts'
import { loadTemplates } from '../../main/features/documents/load-templates.ts'
import { nominationModel } from '../../main/features/documents/nomination-model.ts'
import { type DossierEntry, dossierData, volumeData } from '../../main/features/documents/print-data.ts'
import type { Values } from '../../shared/record/field.ts'
import { pagesOfDocument } from './packet-workspace.ts'

/**
 * Typst alone: the same templates and data give the same pages, an empty page where a piece of evidence goes; then qpdf
 * joins each document with its evidence, scans wrapped as pages before the clock starts. Nothing is opened, tested,
 * flattened, hashed or counted.
 */
export interface BarePacket {
  readonly dir: string
  readonly out: string
  /** The evidence as PDFs, by SHA-256. */
  readonly evidence: string
}

const { dir, out, evidence } = JSON.parse(process.argv[2] ?? '') as BarePacket
const workspace = await openWorkspace({ dir })
const cycle = findCycle(workspace.store, 2026)
if (!cycle) throw new Error('no cycle')
const templates = await loadTemplates(dir)
const date = deadlineOf(cycle)
const engine = await chooseEngine()
const blank = (pages: number) =>
  engine.pdf({
    main: `#set page("a4")\n${Array.from({ length: pages }, () => '#box()').join('#pagebreak()')}`,
    files: [],
    documentDate: date,
  })
const [one, several] = [await blank(1), await blank(pagesOfDocument)]
mkdirSync(out, { recursive: true })

const page = (number: number) =>
  ({ page: number, widthPt: 595.28, heightPt: 841.89, landscape: false, size: 'A4' }) as const
const entryOf = (id: string, values: Values): DossierEntry => {
  const model = nominationModel(workspace.store, cycle, id, values)
  const printed = model.evidence.map(({ fileName }) => {
    const pages = fileName.endsWith('.pdf') ? pagesOfDocument : 1
    return {
      kind: 'pdf' as const,
      path: pages === 1 ? '/evidence/one.pdf' : '/evidence/several.pdf',
      pages: Array.from({ length: pages }, (_, i) => page(i + 1)),
      faults: [],
    }
  })
  return { model, evidence: printed, dataHash: '', draftReasons: [] }
}

const started = performance.now()
const print = async (
  name: 'dossier.typ' | 'volume.typ',
  file: string,
  data: unknown,
  entries: readonly DossierEntry[],
): Promise<void> => {
  const pdf = await engine.pdf({
    main: templates.source(name),
    files: [
      ...templates.files,
      { path: '/data.json', bytes: new TextEncoder().encode(JSON.stringify(data)) },
      { path: '/evidence/one.pdf', bytes: one },
      { path: '/evidence/several.pdf', bytes: several },
    ],
    documentDate: date,
  })
  const typeset = join(out, `${file}-typeset.pdf`)
  writeFileSync(typeset, pdf)
  const files = entries.flatMap(({ model }) =>
    model.evidence.map(({ sha256 }) => join(evidence, `${sha256}.pdf`)),
  )
  const joined = spawnSync('qpdf', ['--empty', '--pages', typeset, ...files, '--', join(out, `${file}.pdf`)])
  if (joined.status !== 0) throw new Error(`qpdf: ${joined.stderr}`)
}
const byCategory = Map.groupBy(nominationsOf(workspace.store, cycle), ({ values }) => String(values.category))
for (const [category, records] of byCategory) {
  const entries = records.map(({ id, values }) => entryOf(id, values))
  for (const [index, entry] of entries.entries())
    await print('dossier.typ', `${category}-${index}`, dossierData(entry, date), [entry])
  await print('volume.typ', category, volumeData(entries, date), entries)
}
const took = performance.now() - started
process.send?.(took)
await workspace.close()
process.disconnect?.()
