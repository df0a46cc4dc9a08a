import type { Label } from '../../record/field.ts'
import { buildConflictGraph } from './build-conflict-graph.ts'
import type { ConflictFacts } from './conflict-facts.ts'
import { pathWords } from './path-words.ts'

export interface Conflict {
  readonly judge: string
  readonly entry: string
  /** False where it hangs on a name alone: somebody has to look whether it is the same person. */
  readonly isCertain: boolean
  /** 张三 —同一工作室“…”→ 李四 —完成人→ 《…》 */
  readonly path: Label
}

/** What ties each judge to each entry, by the shortest path; a pair without one has no conflict on file. */
export const findConflicts = (facts: ConflictFacts): readonly Conflict[] => {
  const { graph, startOf } = buildConflictGraph(facts)
  return facts.judges.flatMap((judge) => {
    const start = startOf(judge)
    const paths = graph.pathsToEntries(start)
    return facts.entries.flatMap(({ id }) => {
      const path = paths.get(`entry:${id}`)
      if (!path) return []
      return [
        {
          judge: judge.id,
          entry: id,
          isCertain: path.every(({ kind }) => kind !== 'sameName'),
          path: pathWords(graph, start, path),
        },
      ]
    })
  })
}
