import type { Label } from '../../record/field.ts'
import { judge } from '../../records/judge.ts'
import type { ConflictGraph, NodeKey, Tie, TieKind } from './conflict-graph.ts'

/** Two people who share something: the pair of ties through it, as one step. */
const shared: Readonly<Partial<Record<string, Label>>> = {
  'inStudio inStudio': { zh: '同一工作室', en: 'same studio' },
  'inventor inventor': { zh: '共同发明', en: 'joint invention' },
  'completer completer': { zh: '共同完成', en: 'joint work' },
  'worksAt worksAt': { zh: '同一单位', en: 'same unit' },
  'workedAt worksAt': { zh: '曾在同一单位', en: 'once in the same unit' },
}

const words: Readonly<Record<TieKind, Label>> = {
  worksAt: { zh: '任职于', en: 'works at' },
  workedAt: { zh: '曾任职于', en: 'worked at' },
  belongsTo: { zh: '上下级单位', en: 'parent or subsidiary' },
  inStudio: { zh: '工作室', en: 'studio' },
  studioAt: { zh: '工作室所在单位', en: 'studio at' },
  inAlliance: { zh: '同属联盟', en: 'same alliance' },
  inventor: { zh: '发明人', en: 'inventor' },
  completer: { zh: '完成人', en: 'completer' },
  apprentice: { zh: '师徒', en: 'master and apprentice' },
  declared: { zh: '本人申报的关系', en: 'declared tie' },
  sameName: { zh: '姓名相同，是否同一人待核对', en: 'same name, to be checked' },
  applicant: { zh: '申报单位', en: 'applicant' },
  from: { zh: '据以申报', en: 'nominated as' },
  namedIn: { zh: '完成人', en: 'completer' },
}

const ties = judge.fields.find(({ name }) => name === 'ties')
const tieKinds = ties?.kind === 'rows' ? ties.columns.find(({ name }) => name === 'kind') : undefined

/** The kind of a declared tie by its label; of other ties the note is a spelling. */
const noteWords = ({ kind, note }: Tie): Label | null => {
  if (note === null) return null
  if (kind !== 'declared') return { zh: `写作“${note}”`, en: `written “${note}”` }
  const options = tieKinds?.kind === 'choice' ? tieKinds.options : []
  return options.find(({ value }) => value === note)?.label ?? { zh: note, en: note }
}

const titled = (graph: ConflictGraph, key: NodeKey): Label => {
  const name = graph.nameOf(key)
  return key.startsWith('entry:') ? { zh: `《${name}》`, en: `“${name}”` } : { zh: name, en: name }
}

/** From the other side: a unit has people, a studio has members. */
const backwards = ({ kind, to }: Tie): Label | null => {
  const toPerson = to.startsWith('person:')
  if (kind === 'worksAt' && toPerson) return { zh: '职工', en: 'employs' }
  if (kind === 'workedAt' && toPerson) return { zh: '曾有职工', en: 'once employed' }
  if (kind === 'inStudio' && toPerson) return { zh: '成员', en: 'member' }
  if (kind === 'studioAt' && to.startsWith('studio:')) return { zh: '设有工作室', en: 'has the studio' }
  return null
}

interface Step {
  readonly label: Label
  readonly to: NodeKey
}

const within = (label: Label, detail: Label | null): Label =>
  detail === null ? label : { zh: `${label.zh}（${detail.zh}）`, en: `${label.en} (${detail.en})` }

const named = (label: Label, name: string): Label => ({
  zh: `${label.zh}“${name}”`,
  en: `${label.en} “${name}”`,
})

/** Ties through a studio, a unit, a work or an alliance become one step that names it. */
const stepsOf = (graph: ConflictGraph, path: readonly Tie[]): readonly Step[] => {
  const steps: Step[] = []
  for (let at = 0; at < path.length; ) {
    const [one, two, three, four] = path.slice(at, at + 4)
    if (!one) break
    const common = two?.to.startsWith('person:') ? shared[`${one.kind} ${two.kind}`] : undefined
    if (two && three && four && two.kind === 'inAlliance' && three.kind === 'inAlliance') {
      const studios = `“${graph.nameOf(one.to)}”与“${graph.nameOf(three.to)}”`
      const label = named(words.inAlliance, graph.nameOf(two.to))
      steps.push({ label: within(label, { zh: `工作室${studios}`, en: `studios ${studios}` }), to: four.to })
      at += 4
    } else if (two && common) {
      const note = [one, two].map(noteWords).find((text) => text !== null) ?? null
      steps.push({ label: within(named(common, graph.nameOf(one.to)), note), to: two.to })
      at += 2
    } else {
      steps.push({ label: within(backwards(one) ?? words[one.kind], noteWords(one)), to: one.to })
      at += 1
    }
  }
  return steps
}

/** A path as a person reads it: 张三 —同一工作室“王工创新工作室”→ 李四 —完成人→ 《…》. */
export const pathWords = (graph: ConflictGraph, start: NodeKey, path: readonly Tie[]): Label => {
  const from = titled(graph, start)
  return stepsOf(graph, path).reduce<Label>(
    (text, { label, to }) => ({
      zh: `${text.zh} —${label.zh}→ ${titled(graph, to).zh}`,
      en: `${text.en} —${label.en}→ ${titled(graph, to).en}`,
    }),
    from,
  )
}
