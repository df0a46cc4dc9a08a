import { listed, quoted, say } from '../../text/say.ts'
import { formatPatentNumber } from '../patent-number.ts'
import { titleKey } from '../../text/title-key.ts'
import { awardIndexOf } from './award-index.ts'
import type { Check, CycleCheck } from './check-context.ts'
import { listedRights } from './listed-rights.ts'
import { answerText } from './pack-parameters.ts'

const rights = 'answers.intellectualProperty'

/** 江苏省科学技术奖: no right that an earlier winner used. The patent that an entry rests on is `earlier-winner`'s. */
export const winnersRight: Check = (entry, { awards }) => {
  const index = awardIndexOf(awards)
  const used = listedRights(entry)
    .filter((number) => number !== entry.patentNumber)
    .flatMap((number) => index.ofNumber(number).map((award) => ({ number, award })))
  if (used.length === 0) return []
  const places = used.map(({ number, award }) =>
    say('{number}（{year} 年“{title}”）', '{number} (“{title}”, {year})', {
      number: formatPatentNumber(number, true),
      year: award.year,
      title: award.title,
    }),
  )
  const message = say(
    '列出的知识产权已用于以往获奖项目：{places}；同一知识产权不再使用，请删去，或说明与本项目的关系。',
    'Rights listed here were used by earlier winners: {places}; a right is not used again. Take it out, or explain how it belongs to this work.',
    { places: listed(places) },
  )
  return [{ field: rights, message }]
}

/** As `patent-twice`, for rights that are only listed. */
export const rightTwice: CycleCheck = (entry, { index }) => {
  const shared = listedRights(entry).flatMap((number) => {
    const others = (index.byRight.get(number) ?? []).filter(({ id }) => id !== entry.id)
    if (others.length === 0) return []
    return [
      say('{number}（{titles}）', '{number} ({titles})', {
        number: formatPatentNumber(number, true),
        titles: quoted(others.map(({ title }) => title)),
      }),
    ]
  })
  if (shared.length === 0) return []
  const message = say(
    '列出的知识产权今年还用于其他项目：{shared}；请只保留一项，确需共用的请说明。',
    'Rights listed here are used this year by other nominations, too: {shared}; keep one, or explain why they are shared.',
    { shared: listed(shared) },
  )
  return [{ field: rights, message }]
}

/** 福建: what stands in a government's plan is outside of the workers' selection. */
export const governmentPlan: Check = (entry) => {
  if (entry.answers.governmentPlan !== true) return []
  const message = say(
    '填为已列入政府科技计划；该类项目一般不参加职工评选，请核对，或说明职工自主完成的部分。',
    'It is declared to stand in a government’s science plan; such works are as a rule left out. Check, or explain which part workers did on their own.',
  )
  return [{ field: 'answers.governmentPlan', message }]
}

const governmentPrize =
  /(?:国家|省|部|市)(?:级|政府|人民政府)?[^，。；、\n]{0,8}(?:科学技术|科技进步|技术发明|自然科学|科技成果)[^，。；、\n]{0,6}?奖/u

/** 福建、神农架: no work that a government rewarded. Read from the form, and from awards on file of the same work. */
export const governmentAward: Check = (entry, { awards }) => {
  const [written] = governmentPrize.exec(answerText(entry, 'honours')) ?? []
  const onFile = awardIndexOf(awards)
    .ofSameNumberOrTitle(entry)
    .find(
      ({ name, title, unit }) =>
        governmentPrize.test(name) &&
        titleKey(title) === titleKey(entry.title) &&
        (unit === null || unit.text === entry.unit?.text),
    )
  const prize = written ?? onFile?.name
  if (!prize) return []
  const message = say(
    '已获政府奖励“{prize}”；政府已奖励的项目一般不再参加职工评选，请核对，或说明本次申报的新内容。',
    'It has won a government’s prize, “{prize}”; such works are as a rule left out. Check, or explain what is new in this nomination.',
    { prize },
  )
  return [{ field: 'answers.honours', message }]
}
