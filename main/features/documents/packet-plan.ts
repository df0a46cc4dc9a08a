import type { FindingView, RankView } from '../../../shared/cycle-views.ts'
import type { LinkValue, PersonEntry } from '../../../shared/record/field.ts'
import type { PackCategory } from '../../../shared/rule-packs/rule-pack.ts'
import type { DossierModel } from '../../../shared/rules/dossier-model.ts'
import { evidenceProblem } from '../../../shared/rules/evidence-problem-text.ts'
import { type CycleRecord, nominationsOf } from '../../db/cycle-record.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { unitNames } from './nomination-model.ts'
import { categoryFolder, dossierFile } from './packet-names.ts'
import type { PrintedEvidence } from './print-data.ts'

export interface PlannedDossier {
  readonly record: StoredRecord
  /** Relative to the packet, with forward slashes. */
  readonly file: string
}

export interface PlannedCategory {
  readonly category: PackCategory
  /** `01-职工十大科技创新成果`: also the stem of its volume and summary. */
  readonly name: string
  readonly dossiers: readonly PlannedDossier[]
}

/** Ranked ones first, then by the number they were handed in under, then by title: the same on every machine. */
const inPrintingOrder = (
  records: readonly StoredRecord[],
  ranks: ReadonlyMap<string, number>,
): readonly StoredRecord[] => {
  const key = (record: StoredRecord) =>
    [ranks.get(record.id) ?? 1e9, Number(record.values.number ?? 1e9)] as const
  const title = (record: StoredRecord): string => String(record.values.title ?? '')
  return records.toSorted(
    (a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1] || (title(a) < title(b) ? -1 : 1),
  )
}

/** Which dossiers a packet holds, under which names. `all`: every nomination still taking part, else the elected ones. */
export const planPacket = (
  reader: Reader,
  cycle: CycleRecord,
  ranking: RankView,
  all: boolean,
): readonly PlannedCategory[] => {
  const entries = ranking.categories.flatMap((category) => category.entries)
  const ranks = new Map(
    entries.flatMap((entry) => (entry.rank === null ? [] : [[entry.nomination, entry.rank]])),
  )
  const elected = new Set(entries.filter((entry) => entry.elected).map((entry) => entry.nomination))
  const out = new Set(cycle.pack.stages.filter((stage) => stage.out === true).map((stage) => stage.id))
  const nominations = nominationsOf(reader, cycle).filter((record) =>
    all ? !out.has(String(record.values.stage)) : elected.has(record.id),
  )
  return cycle.pack.categories.flatMap((category, index) => {
    const own = nominations.filter((record) => record.values.category === category.id)
    if (own.length === 0) return []
    const name = categoryFolder(index, category.title)
    const taken = new Set<string>()
    const dossiers = inPrintingOrder(own, ranks).map((record, at) => {
      const unit = unitNames(reader, cycle, (record.values.unit ?? null) as LinkValue | null)
      const [first] = (record.values.completers as readonly PersonEntry[] | null | undefined) ?? []
      const naming = {
        index: at,
        unit: unit.short,
        unitInFull: unit.full,
        title: String(record.values.title ?? ''),
        person: first?.name ?? '',
      }
      const file = dossierFile(naming, cycle.pack.fileName, taken)
      taken.add(file.toLowerCase())
      return { record, file: `${name}/${file}` }
    })
    return [{ category, name, dossiers }]
  })
}

/** Why a dossier can only be a draft: open blocking findings, evidence that cannot print, missing characters. */
export const draftReasonsOf = (
  findings: readonly FindingView[],
  model: DossierModel,
  evidence: readonly PrintedEvidence[],
  missingGlyphs: readonly string[],
): readonly string[] => {
  const blocking = findings.filter(({ severity }) => severity === 'block').map(({ message }) => message)
  const faults = evidence.flatMap(({ faults: codes }, index) =>
    codes.map((code) => evidenceProblem(model.evidence[index]?.fileName ?? '', code).zh),
  )
  const glyphs =
    missingGlyphs.length === 0
      ? []
      : [`字体中没有这些字：${missingGlyphs.join('、')}。请在“设置”中添加含有这些字的字体。`]
  return [...new Set([...blocking, ...faults, ...glyphs])]
}
