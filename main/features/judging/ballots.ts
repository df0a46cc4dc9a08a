import { invalidField } from '../../../shared/errors.ts'
import { shareOf } from '../../../shared/rule-packs/judging-rules.ts'
import { settleResult } from '../../../shared/scoring/panel/settle-result.ts'
import { listed, say } from '../../../shared/text/say.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import { judgesOn, seatOf, toSeat } from '../../db/panel.ts'
import { frozenRuleOf, requireNoResult } from '../../db/score-lock.ts'
import { sha256Of } from '../../files/sha256-of.ts'
import { type BallotBox, boxOf, emptyBox, openBox } from './ballot-box.ts'
import { fromTables, judgingFacts } from './judging-facts.ts'

type InStore = Pick<Workspace, 'store'>

const requireBox = ({ store }: InStore, cycle: CycleRecord): BallotBox => {
  const box = boxOf(store)
  if (box?.cycle === cycle.id) return box
  throw invalidField(
    'ballot',
    say(
      '没有正在进行的投票。程序关闭过的，这一轮选票没有保存，请重新开始这一轮。',
      'No ballot is open. If the program was closed, the papers of this round were not kept; hold it again.',
    ),
  )
}

/** Opens a round on those of a category that are within the quota and have not been voted on. */
export const openBallot = ({ store }: InStore, cycle: CycleRecord, category: string): void => {
  requireNoResult(store, cycle)
  const frozen = frozenRuleOf(store, cycle)
  if (!frozen?.rule.ballot)
    throw invalidField('ballot', say('冻结的评分规则没有要求投票。', 'The frozen rule asks for no ballot.'))
  if (boxOf(store))
    throw invalidField(
      'ballot',
      say('已有一轮投票正在进行，请先结束。', 'Another round is open; close it first.'),
    )
  const { obstacles, result } = settleResult(judgingFacts(fromTables(store), cycle, frozen), sha256Of)
  const ofCategory = new Set(
    result.categories.find(({ id }) => id === category)?.entries.map(({ nomination }) => nomination),
  )
  const candidates = obstacles
    .flatMap((obstacle) => (obstacle.kind === 'ballot' ? obstacle.entries : []))
    .filter((id) => ofCategory.has(id))
  const early = obstacles.filter(
    (obstacle) =>
      obstacle.kind !== 'ballot' &&
      ofCategory.has('entry' in obstacle ? obstacle.entry : (obstacle.entries[0] ?? '')),
  )
  if (early.length > 0 || candidates.length === 0)
    throw invalidField(
      'ballot',
      say(
        '这一类还不能投票：先补足法定评分并裁定名额分界处的并列；已全部投过的不用再投。',
        'No ballot on this category yet: first complete the quorum and decide ties at the last place; what has been voted on needs no other round.',
      ),
    )
  openBox(store, { cycle: cycle.id, category, candidates })
}

/** One paper of a judge who has not voted yet. Throws `invalid-input`. */
export const castBallot = (
  workspace: InStore,
  cycle: CycleRecord,
  { judge, approved }: { readonly judge: string; readonly approved: readonly string[] },
): void => {
  const { store } = workspace
  const box = requireBox(workspace, cycle)
  const seat = judgesOn(store, cycle).find(({ id }) => id === judge)
  if (!seat || box.voted.has(judge))
    throw invalidField(
      'judge',
      say(
        '这位评委不在名单中，或本轮已经投过票。',
        'This judge is not on the panel or has voted in this round.',
      ),
    )
  const wrong = approved.some((id) => !box.candidates.includes(id) || seatOf(store, judge, id) === 'recused')
  if (wrong)
    throw invalidField(
      'approved',
      say(
        '选票中有不在本轮名单内，或这位评委已回避的项目。',
        'The paper names an entry that is not in this round, or one this judge is recused from.',
      ),
    )
  box.voted.add(judge)
  box.papers.push([...new Set(approved)])
}

/** Closes the round: as one step, who voted and the papers, each in an order of its own. Throws `invalid-input`. */
export const closeBallot = (workspace: InStore, cycle: CycleRecord, discard: boolean): void => {
  const { store } = workspace
  const box = requireBox(workspace, cycle)
  if (discard) {
    emptyBox(store)
    return
  }
  const frozen = frozenRuleOf(store, cycle)
  const panel = judgesOn(store, cycle).map(toSeat)
  const needs = frozen ? shareOf(frozen.rule.quorum, panel.length) : panel.length
  const missing = panel.filter(({ id }) => !box.voted.has(id))
  if (box.voted.size < needs)
    throw invalidField(
      'ballot',
      say(
        '已投 {has} 票，不足法定的 {needs} 票。尚未投票：{names}。',
        '{has} papers cast, {needs} needed. Still to vote: {names}.',
        { has: box.voted.size, needs, names: listed(missing.map(({ code, name }) => `${code} ${name}`)) },
      ),
    )
  const rounds = store.list({ type: 'ballot', filters: [{ field: 'cycle', linkId: cycle.id }] })
  const round = 1 + rounds.filter(({ values }) => values.category === box.category).length
  const title = cycle.pack.categories.find(({ id }) => id === box.category)?.title ?? box.category
  const voters = panel.filter(({ id }) => box.voted.has(id)).map(({ code }) => code)
  const papers = emptyBox(store)
  store.write({ label: 'closeBallot', detail: { title, round } }, (writer) =>
    writer.insert('ballot', {
      cycle: { id: cycle.id, text: cycle.name },
      category: box.category,
      round,
      title,
      rule: { candidates: [...box.candidates] },
      voters: voters.toSorted(),
      papers,
    }),
  )
}
