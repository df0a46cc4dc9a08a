import { assertNever } from '../../errors.ts'
import type { Label } from '../../record/field.ts'
import { say } from '../../text/say.ts'
import type { DossierModel, DossierPart } from '../dossier-model.ts'

/** One thing that a dossier prints, and where: `label` as on the form. */
interface Leaf {
  readonly label: Label
  readonly value: string
}

export interface DossierDifference {
  readonly label: Label
  /** '' where it was not printed, or is not printed any more. */
  readonly printed: string
  readonly today: string
}

const plain = (text: string): Label => ({ zh: text, en: text })

const personLabels = {
  rank: { zh: '排名', en: 'rank' },
  name: { zh: '姓名', en: 'name' },
  unit: { zh: '工作单位', en: 'unit' },
  post: { zh: '岗位（工种）', en: 'post' },
  skill: { zh: '技能等级／职称', en: 'skill level' },
  frontLine: { zh: '是否一线', en: 'front line' },
  contribution: { zh: '主要贡献', en: 'contribution' },
} as const

const amountLabels = {
  output: { zh: '新增产值', en: 'output' },
  profit: { zh: '新增利润', en: 'profit' },
  tax: { zh: '新增税收', en: 'tax' },
  saving: { zh: '节支总额', en: 'saving' },
  amount: { zh: '效益合计', en: 'amount' },
} as const

const headLabels = {
  award: { zh: '评选名称', en: 'Award' },
  organiser: { zh: '组织单位', en: 'Organiser' },
  year: { zh: '年度', en: 'Year' },
  category: { zh: '类别', en: 'Category' },
  formTitle: { zh: '表名', en: 'Form' },
  number: { zh: '编号', en: 'Number' },
  title: { zh: '项目名称', en: 'Title' },
  unit: { zh: '申报单位', en: 'Unit' },
  recommender: { zh: '推荐单位', en: 'Recommender' },
  firstCompleter: { zh: '第一完成人', en: 'First completer' },
} as const satisfies Partial<Record<keyof DossierModel, Label>>

const under = (heading: Label, { zh, en }: Label): Label => ({
  zh: `${heading.zh} · ${zh}`,
  en: `${heading.en} · ${en}`,
})

/** A row of named values under a heading of its own. */
const rowLeaves = <K extends string>(
  heading: Label,
  labels: Readonly<Record<K, Label>>,
  row: Readonly<Record<NoInfer<K>, string>>,
): readonly Leaf[] =>
  (Object.keys(labels) as K[]).map((key) => ({ label: under(heading, labels[key]), value: row[key] }))

const partLeaves = (part: DossierPart): readonly Leaf[] => {
  const label = plain(part.label)
  switch (part.kind) {
    case 'line':
      return [{ label, value: part.value }]
    case 'ticks':
      return part.options.map((option) => ({
        label: { zh: `${part.label}：${option.label}`, en: `${part.label}: ${option.label}` },
        value: option.ticked ? '☑' : '☐',
      }))
    case 'people':
      return part.rows.flatMap((row, at) => rowLeaves(plain(`${part.label} ${at + 1}`), personLabels, row))
    case 'benefits':
      return [
        ...part.rows.flatMap((row) => rowLeaves(plain(`${part.label} ${row.year}`), amountLabels, row)),
        ...rowLeaves({ zh: `${part.label} 合计`, en: `${part.label}, total` }, amountLabels, part.total),
      ]
    case 'text':
      return [{ label, value: part.paragraphs.join('\n') }]
    default:
      return assertNever(part)
  }
}

const leavesOf = (model: DossierModel): readonly Leaf[] => [
  ...(Object.keys(headLabels) as (keyof typeof headLabels)[]).map((key) => ({
    label: headLabels[key],
    value: model[key],
  })),
  ...model.parts.flatMap(partLeaves),
  ...model.signatures.map(({ title, seal }, at) => ({
    label: say('签章栏 {number}', 'Signature {number}', { number: at + 1 }),
    value: `${title}（${seal}）`,
  })),
  ...model.evidence.map(({ slot, fileName, caption, sha256 }) => ({
    label: say('附件“{fileName}”', 'Attachment “{fileName}”', { fileName }),
    value: [slot, ...(caption === '' ? [] : [caption]), `SHA-256 ${sha256.slice(0, 16)}`].join('，'),
  })),
]

/** By label; a second leaf of the same label is told apart by how many stood before it. */
const keyed = (leaves: readonly Leaf[]): ReadonlyMap<string, Leaf> => {
  const seen = new Map<string, number>()
  return new Map(
    leaves.map((leaf) => {
      const before = seen.get(leaf.label.zh) ?? 0
      seen.set(leaf.label.zh, before + 1)
      return [`${leaf.label.zh}\n${before}`, leaf] as const
    }),
  )
}

const around = 12

/** Of a long text only where it differs, with a few characters before and after. */
const excerpts = (printed: string, today: string): readonly [string, string] => {
  const [a, b] = [[...printed], [...today]]
  if (Math.max(a.length, b.length) <= 60) return [printed, today]
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const from = Math.max(0, start - around)
  const cut = (letters: readonly string[]): string => {
    const to = Math.min(letters.length, letters.length - end + around)
    return `${from > 0 ? '…' : ''}${letters.slice(from, to).join('')}${to < letters.length ? '…' : ''}`
  }
  return [cut(a), cut(b)]
}

/**
 * What differs between the dossier that was printed and what it would print today, in the order of the form: each value
 * under its label. Empty where all values are the same; the form they stand in may yet be another.
 */
export const dossierDifferences = (
  printed: DossierModel,
  today: DossierModel,
): readonly DossierDifference[] => {
  const [then, now] = [keyed(leavesOf(printed)), keyed(leavesOf(today))]
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const [before, after] = [then.get(key), now.get(key)]
    const label = (before ?? after)?.label
    if (!label || (before?.value ?? '') === (after?.value ?? '')) return []
    const [was, is] = excerpts(before?.value ?? '', after?.value ?? '')
    return [{ label, printed: was, today: is }]
  })
}
