import { selectionName } from '../../../shared/rule-packs/selection-name.ts'
import type { DossierModel } from '../../../shared/rules/dossier-model.ts'
import { evidenceProblem } from '../../../shared/rules/evidence-problem-text.ts'
import type { QuarterTurn } from '../../../shared/rules/page-code/stamped-slot.ts'
import type { PreparedPage } from './evidence/prepare-evidence.ts'
import type { PrintedCode } from './page-code/page-codes.ts'

/** An evidence file ready to print, or what is wrong with it; `path` is the virtual path of its bytes. */
export interface PrintedEvidence {
  readonly kind: 'pdf' | 'image'
  readonly path: string
  readonly pages: readonly PreparedPage[]
  readonly faults: readonly string[]
}

/** A page of a dossier that a scan of it, stamped and signed, stands for. */
export interface StampedPage {
  /** Of the dossier, from 1. */
  readonly page: number
  readonly scan: PrintedEvidence
  /** Page of the scan, from 1. */
  readonly scanPage: number
  readonly turn: QuarterTurn
}

export interface DossierEntry {
  readonly model: DossierModel
  /** In the order of `model.evidence`. */
  readonly evidence: readonly PrintedEvidence[]
  readonly dataHash: string
  /** Why this can only be a draft; empty: it is final. */
  readonly draftReasons: readonly string[]
}

const withoutExtension = (fileName: string): string => fileName.replace(/\.[^.]{1,5}$/u, '')

/** “加密.pdf”有打开密码，无法读取。请放入未加密的扫描件。 → the problem and the remedy apart. */
const faultLines = (fileName: string, code: string): { problem: string; remedy: string } => {
  const text = evidenceProblem(fileName, code).zh
  const cut = text.indexOf('。', fileName.length) + 1
  return { problem: text.slice(fileName.length + 2, cut - 1), remedy: text.slice(cut) }
}

/** “单位+名称+应用证明.pdf” says nothing that the slot and the dossier do not say. */
const evidenceHeading = (slot: string, fileTitle: string, nominationTitle: string): string =>
  fileTitle.includes(nominationTitle) && fileTitle.endsWith(slot) ? slot : `${slot}：${fileTitle}`

/** Codes of the pages of an entry, from its first; a draft has none. */
type CodesOf = (entry: DossierEntry) => readonly PrintedCode[]

const printedEntry = (codesOf: CodesOf) => (entry: DossierEntry, index: number) => ({
  model: entry.model,
  draft: entry.draftReasons.length > 0,
  codes: codesOf(entry),
  evidence: entry.model.evidence.map((file, at) => {
    const printed = entry.evidence[at]
    return {
      id: `evidence-${index}-${at}`,
      label: `附件${at + 1}`,
      slot: file.slot,
      heading: evidenceHeading(file.slot, withoutExtension(file.fileName), entry.model.title),
      title: withoutExtension(file.fileName),
      fileName: file.fileName,
      caption: file.caption,
      kind: printed?.kind ?? 'pdf',
      path: printed?.path ?? '',
      pages: printed?.pages ?? [],
      faults: (printed?.faults ?? []).map((code) => faultLines(file.fileName, code)),
    }
  }),
})

const documentOf = (title: string, author: string, keywords: readonly string[], documentDate: string) => {
  const [year, month, day] = documentDate.split('-').map(Number)
  return { title, author, keywords, year, month, day }
}

const organisersOf = (model: DossierModel): readonly string[] => model.organiser.split('、')

const monthOf = (documentDate: string): string => {
  const [year, month] = documentDate.split('-').map(Number)
  return `${year}年${month}月`
}

/** Data of dossier.typ and preview.typ. `documentDate` is YYYY-MM-DD. */
export const dossierData = (
  entry: DossierEntry,
  documentDate: string,
  codesOf: CodesOf = () => [],
  stamped: readonly StampedPage[] = [],
): unknown => {
  const { model } = entry
  return {
    stamped: stamped.map(({ page, scan: { path, kind }, scanPage, turn }) => ({
      page,
      path,
      kind,
      scanPage,
      turn,
    })),
    document: documentOf(
      `${model.formTitle}：${model.title}`,
      model.unit,
      [model.category, `数据指纹 ${entry.dataHash}`],
      documentDate,
    ),
    draft: entry.draftReasons.length > 0,
    draftReasons: entry.draftReasons,
    cover: {
      number: model.number,
      year: model.year.replace('年', ''),
      title: model.formTitle,
      subtitle: '',
      lines: [
        { label: '项目名称', value: model.title },
        { label: '申报单位', value: model.unit },
        { label: '推荐单位', value: model.recommender },
        { label: '第一完成人', value: model.firstCompleter },
      ],
      organisers: organisersOf(model),
      date: monthOf(documentDate),
    },
    entries: [printedEntry(codesOf)(entry, 0)],
  }
}

/** Data of volume.typ: the dossiers of one category, in printing order. At least one. */
export const volumeData = (
  entries: readonly DossierEntry[],
  documentDate: string,
  codesOf: CodesOf = () => [],
): unknown => {
  const [first] = entries
  if (!first) throw new Error('a volume needs at least one dossier')
  const { model } = first
  const units = new Set(entries.map((entry) => entry.model.unit))
  const drafts = entries.filter((entry) => entry.draftReasons.length > 0).length
  return {
    document: documentOf(
      `${model.year}度${model.category}申报材料汇编`,
      model.organiser,
      [model.category, '汇编'],
      documentDate,
    ),
    draft: drafts > 0,
    draftReasons: [],
    cover: {
      number: '',
      year: model.year.replace('年', ''),
      title: selectionName(model.formTitle),
      subtitle: '申报材料汇编',
      lines: [
        { label: '申报项目', value: `${entries.length} 项` },
        { label: '申报单位', value: `${units.size} 家` },
      ],
      organisers: organisersOf(model),
      date: monthOf(documentDate),
    },
    entries: entries.map(printedEntry(codesOf)),
  }
}

/** All text that a dossier or book prints, to look for characters that the fonts lack. */
export const printedText = (model: unknown): string => {
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(model)
  return texts.join('\n')
}
