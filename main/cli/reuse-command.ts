import type { ReuseEntry, ReuseGroup } from '../../shared/reuse-views.ts'
import type { Outcome } from './output.ts'
import type { Session } from './session.ts'

const strengthNames = { strong: '强', medium: '中', weak: '弱' } as const
const verdictNames = { same: '同一成果', continuation: '合理延续', falseAlarm: '误报' } as const

const groupLines = ({ other, strength, matches, decision, outdated }: ReuseGroup): readonly string[] => {
  const place = [other.year, other.category, other.unit].filter(Boolean).join(' ')
  const said = decision
    ? `  已裁定：${verdictNames[decision.verdict]}（${decision.reason}，${decision.by} ${decision.on}）`
    : outdated
      ? '  内容已变，须重新裁定'
      : ''
  return [
    `  [${strengthNames[strength]}] ${place}《${other.title}》${said}`,
    ...matches.map(({ evidence }) => `      ${evidence.zh}`),
  ]
}

const entryLines = ({ title, unit, groups }: ReuseEntry): readonly string[] =>
  groups.length === 0 ? [] : [`${title}（${unit}）`, ...groups.flatMap(groupLines)]

const isOpen = ({ decision, strength }: ReuseGroup): boolean => decision === null && strength !== 'weak'

/** 查重 of one nomination or of a year; exit 2 where something stronger than a trace is not decided yet. */
export const reuseCommand = async (
  session: Session,
  cycle: number,
  nomination: string | undefined,
): Promise<Outcome> => {
  const data = await session.call('reuse.find', { cycle, ...(nomination ? { nomination } : {}) })
  const open = data.entries.filter(({ groups }) => groups.some(isOpen)).length
  const lines = [
    `${cycle} 年度 ${data.entries.length} 项，与 ${data.compared} 条记录比对；待裁定 ${open} 项`,
    ...data.entries.flatMap(entryLines),
  ]
  return { exit: open > 0 ? 2 : 0, data, text: lines.join('\n') }
}
