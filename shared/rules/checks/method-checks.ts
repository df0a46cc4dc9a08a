import { listed, say } from '../../text/say.ts'
import type { Check } from './check-context.ts'
import { answerText, labelOr } from './pack-parameters.ts'

const regulations = [
  { word: /技术操作规程|工艺规程|操作规程/u, label: { zh: '技术操作规程', en: 'technical operation' } },
  { word: /设备维护|设备检修|维护规程/u, label: { zh: '设备维护规程', en: 'upkeep of equipment' } },
  { word: /安全/u, label: { zh: '安全操作规程', en: 'safe operation' } },
] as const

/** 承钢: a method complies with the regulations for operation, equipment and safety in force. */
export const methodCompliance: Check = (entry, context) => {
  const field = 'answers.compliance'
  const text = answerText(entry, 'compliance')
  const missing = regulations.filter(({ word }) => !word.test(text))
  if (missing.length === 0) return []
  const message = say(
    '“{label}”没有写明符合{regulations}；请逐项对照补充，规程正在修订的请说明。',
    '“{label}” does not say that the method keeps to the regulations for {regulations}; complete it one by one, or explain that they are being revised.',
    {
      label: labelOr(field, entry, context, { zh: '与现行规程的符合性', en: 'Compliance' }),
      regulations: listed(missing.map(({ label }) => label)),
    },
  )
  return [{ field, message }]
}

const indicators = { zh: '实绩指标', en: 'Indicators' } as const
const numbers = /\d+(?:\.\d+)?/gu

/** 承钢: indicators before and after, over twelve months at least. */
export const methodIndicators: Check = (entry, context) => {
  const field = 'answers.indicators'
  const text = answerText(entry, 'indicators')
  const lacks = [
    ...((text.match(numbers) ?? []).length >= 2
      ? []
      : [say('改进前后的数值', 'figures from before and after')]),
    ...(/(?:1[2-9]|[2-9]\d)\s*个?月|十二个?月|[一二两三四五1-9]\s*年|全年|近年|20\d\d\s*年/u.test(text)
      ? []
      : [say('不少于 12 个月的统计期', 'a period of 12 months or more')]),
  ]
  if (lacks.length === 0) return []
  const message = say(
    '“{label}”中看不出{lacks}；请按“指标、改进前、改进后、单位、统计期”补写，或说明原因。',
    '“{label}” lacks {lacks}; give indicator, before, after, unit and period, or explain.',
    { label: labelOr(field, entry, context, indicators), lacks: listed(lacks) },
  )
  return [{ field, message }]
}

/** 承钢: first among the same post inside the enterprise, near the top of the trade. */
export const methodRank: Check = (entry, context) => {
  const field = 'answers.indicators'
  const text = `${answerText(entry, 'indicators')}${answerText(entry, 'evaluation')}`
  if (text === '' || /排名|名列|位居|居.{0,6}(?:首|前)|第\s*[一二三1-9]|领先|最好水平/u.test(text)) return []
  const message = say(
    '“{label}”没有写本岗位同行中的排名，建议补写（例如“同岗位第 1 名，行业前列”）。',
    '“{label}” does not say how it ranks among the same post; better add it, e.g. first in the enterprise and near the top of the trade.',
    { label: labelOr(field, entry, context, indicators) },
  )
  return [{ field, message }]
}

/** 小建议: on top of the others, after an application test (全总 2024). */
export const suggestionTested: Check = (entry, context) => {
  const field = 'answers.trial'
  if (answerText(entry, 'trial') !== '' || entry.evidence.some(({ slot }) => slot === 'trialProof')) return []
  const message = say(
    '“{label}”未填写，也没有应用试验的证明；小建议须经应用试验，请补充试验的时间、单位和结果。',
    '“{label}” is empty and no proof of a trial is there; a suggestion must have been tried. Say when, where and with what result.',
    { label: labelOr(field, entry, context, { zh: '应用试验情况', en: 'Trial' }) },
  )
  return [{ field, message }]
}
