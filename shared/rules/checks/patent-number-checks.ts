import type { Label } from '../../record/field.ts'
import { listed, say } from '../../text/say.ts'
import { formatPatentNumber, type PatentKind, parsePatentNumber } from '../patent-number.ts'
import type { Check, CycleCheck } from './check-context.ts'

const kindNames: Readonly<Record<PatentKind, Label>> = {
  invention: { zh: '发明', en: 'invention' },
  utility: { zh: '实用新型', en: 'utility model' },
  design: { zh: '外观设计', en: 'design' },
}

/** An empty number is told by `required-fields`. */
export const patentNumber: Check = (entry) => {
  if (!entry.patentNumber) return []
  const parsed = parsePatentNumber(entry.patentNumber)
  if (parsed.ok) return []
  const why = {
    shape: say('不是 12 位数字加校验位的专利号', 'is not of 12 digits and a check character'),
    type: say(
      '第 5 位不是专利类型代码（1、8 发明，2、9 实用新型，3 外观设计）',
      'has no kind of patent as its fifth digit (1, 8 invention; 2, 9 utility model; 3 design)',
    ),
    check: say(
      '校验位不符（按前面数字应为“{expected}”）',
      'has a wrong check character (“{expected}” by its digits)',
      { expected: parsed.expected ?? '' },
    ),
  }[parsed.reason]
  return [
    {
      field: 'patentNumber',
      message: say(
        '“专利号”“{number}”{why}，请对照专利证书改正。',
        'Patent number “{number}” {why}; correct it after the certificate.',
        { number: entry.patentNumber, why },
      ),
    },
  ]
}

export const patentKindDigit: Check = (entry, { patents }) => {
  const parsed = parsePatentNumber(entry.patentNumber ?? '')
  const declared = parsed.ok ? patents.get(parsed.number)?.kind : null
  if (!parsed.ok || !declared || declared === parsed.kind) return []
  const name = kindNames[declared as PatentKind] ?? declared
  const message = say(
    '专利台账中类型为“{name}”，专利号 {number} 却是{kind}专利的编号；请对照专利证书改正其一。',
    'The register says {name}, but patent number {number} is that of a patent of kind {kind}; correct one of them after the certificate.',
    { name, number: parsed.number, kind: kindNames[parsed.kind] },
  )
  return [{ field: 'patentNumber', message }]
}

export const inventionOnly: Check = (entry, { patents }) => {
  const parsed = parsePatentNumber(entry.patentNumber ?? '')
  if (!parsed.ok) return []
  const onFile = patents.get(parsed.number)?.kind
  const kind = parsed.kind === 'invention' ? onFile : parsed.kind
  if (!kind || kind === 'invention') return []
  const name = kindNames[kind as PatentKind] ?? kind
  const message = say(
    '“十大发明专利”只收发明专利，该项是{name}专利；请更换项目，或核对专利号。',
    'This category takes invention patents only, and this is one of kind {name}; nominate another, or check the number.',
    { name },
  )
  return [{ field: 'patentNumber', message }]
}

export const patentTwice: CycleCheck = (entry, { index, pack }) => {
  if (!entry.patentNumber) return []
  const others = (index.byPatent.get(entry.patentNumber) ?? []).filter((other) => other.id !== entry.id)
  if (others.length === 0) return []
  const titles = listed(
    others.map((other) => {
      const category = pack.categories.find((candidate) => candidate.id === other.category)?.title ?? ''
      return say('{category}“{title}”', '“{title}” (“{category}”)', { category, title: other.title })
    }),
  )
  const message = say(
    '专利 {number} 今年还用于{titles}，同一专利每年只能用一次；请只保留一项。',
    'Patent {number} is also used this year by {titles}; a patent counts once a year. Keep one of them.',
    { number: formatPatentNumber(entry.patentNumber, true), titles },
  )
  return [{ field: 'patentNumber', message }]
}
