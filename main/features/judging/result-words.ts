import type { Label } from '../../../shared/record/field.ts'
import type { Obstacle } from '../../../shared/scoring/panel/settle-category.ts'
import type { Result } from '../../../shared/scoring/panel/settle-result.ts'
import type { ScoringRule } from '../../../shared/scoring/panel/scoring-rule.ts'
import { assertNever } from '../../../shared/errors.ts'
import { listed, quoted, say } from '../../../shared/text/say.ts'

type Names = (id: string) => string

const seats = (rule: ScoringRule, codes: readonly string[]): Label =>
  listed(codes.map((code) => `${code} ${rule.panel.find((seat) => seat.code === code)?.name ?? ''}`.trim()))

const none: Label = { zh: '无', en: 'none' }

/** What stands against a result, and what to do about it. */
export const obstacleWords = (obstacle: Obstacle, rule: ScoringRule, title: Names): Label => {
  switch (obstacle.kind) {
    case 'quorum':
      return say(
        '“{title}”有效评分 {has} 份，不足法定的 {needs} 份。未评分的评委：{missing}；已回避：{recused}。',
        '“{title}” has {has} valid score sheets and needs {needs}. Not scored yet: {missing}; recused: {recused}.',
        {
          title: title(obstacle.entry),
          has: obstacle.has,
          needs: obstacle.needs,
          missing: obstacle.missing.length === 0 ? none : seats(rule, obstacle.missing),
          recused: obstacle.recused.length === 0 ? none : seats(rule, obstacle.recused),
        },
      )
    case 'tie':
      return say(
        '{titles}得分并列，恰在名额分界处。请在“评分与排序”中裁定次序并写明理由。',
        '{titles} are equal right at the last place. Order them on the ranking page, with a reason.',
        { titles: quoted(obstacle.entries.map(title)) },
      )
    case 'ballot':
      return say(
        '{titles}尚未经无记名投票通过。请在“评审”中开始投票。',
        '{titles} have not been voted on. Open a ballot on the judging page.',
        { titles: quoted(obstacle.entries.map(title)) },
      )
    default:
      return assertNever(obstacle)
  }
}

/** Why an entry is elected, reserve or rejected. */
export const reasonWords = (
  entry: Result['categories'][number]['entries'][number],
  { quota, rule }: { readonly quota: number; readonly rule: ScoringRule },
): Label => {
  if (entry.left !== null) return say('未参加评审：{stage}', 'Took no part: {stage}', { stage: entry.left })
  const place = { rank: entry.rank ?? '—', quota, reserves: rule.reserves }
  const tie =
    entry.tieReason === null || entry.tieOrder === null
      ? { zh: '', en: '' }
      : say('；同分次序：{reason}', '; order within the tie: {reason}', { reason: entry.tieReason })
  const told = ((): Label => {
    switch (entry.reason) {
      case 'quota':
        // Ahead of it somebody was voted down.
        if ((entry.rank ?? 0) > quota) return say('第 {rank} 名，递补入选', 'Place {rank}, moved up', place)
        return say('第 {rank} 名，在 {quota} 个名额内', 'Place {rank}, within the {quota} places', place)
      case 'reserve':
        return say('第 {rank} 名，列入候补', 'Place {rank}, among the {reserves} reserves', place)
      case 'belowQuota':
        return say('第 {rank} 名，在名额和候补之外', 'Place {rank}, behind quota and reserves', place)
      case 'unscored':
        return say('没有有效评分', 'No valid score')
      case 'votedDown':
        return say('投票未获通过', 'Not passed by the ballot')
      default:
        return assertNever(entry.reason)
    }
  })()
  return { zh: told.zh + tie.zh, en: told.en + tie.en }
}

/** The rule in one sentence, for those who sign under it. */
export const ruleWords = (rule: ScoringRule): Label =>
  say(
    '{method}，保留 {decimals} 位小数；同分依次比较 {ties} 项单项得分，再由评审组裁定；法定有效评分为应评人数的 {needs}/{of}；{seats} 名评委；候补 {reserves} 个{ballot}。规则包 {pack} 版。',
    '{method}, {decimals} decimals; ties by {ties} criteria in turn, then by decision; quorum {needs}/{of} of the judges; {seats} judges; {reserves} reserves{ballot}. Rule pack {pack}.',
    {
      method: say(
        '有效评分满 {from} 份时去掉一个最高分和一个最低分取平均',
        'Mean without one highest and one lowest from {from} sheets on',
        { from: rule.dropExtremesFrom },
      ),
      decimals: rule.decimals,
      ties: rule.ties.length,
      needs: rule.quorum.needs,
      of: rule.quorum.of,
      seats: rule.panel.length,
      reserves: rule.reserves,
      ballot: rule.ballot
        ? say(
            '；入选须经无记名投票 {needs}/{of} 通过',
            '; elected by a secret ballot of {needs}/{of}',
            rule.ballot.majority,
          )
        : { zh: '', en: '' },
      pack: rule.pack.version,
    },
  )
