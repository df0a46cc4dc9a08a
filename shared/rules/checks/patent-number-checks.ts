import { formatPatentNumber, type PatentKind, parsePatentNumber } from '../patent-number.ts'
import type { Check } from './check-context.ts'

const kindNames: Readonly<Record<PatentKind, string>> = {
  invention: '发明',
  utility: '实用新型',
  design: '外观设计',
}

/** An empty number is told by `required-fields`. */
export const patentNumber: Check = (entry) => {
  if (!entry.patentNumber) return []
  const parsed = parsePatentNumber(entry.patentNumber)
  if (parsed.ok) return []
  const why = {
    shape: '不是 12 位数字加校验位的专利号',
    type: '第 5 位不是专利类型代码（1、8 发明，2、9 实用新型，3 外观设计）',
    check: `校验位不符（按前面数字应为“${parsed.expected ?? ''}”）`,
  }[parsed.reason]
  return [{ field: 'patentNumber', message: `“专利号”“${entry.patentNumber}”${why}，请对照专利证书改正。` }]
}

export const patentKindDigit: Check = (entry, { patents }) => {
  const parsed = parsePatentNumber(entry.patentNumber ?? '')
  const declared = parsed.ok ? patents.get(parsed.number)?.kind : null
  if (!parsed.ok || !declared || declared === parsed.kind) return []
  const name = kindNames[declared as PatentKind] ?? declared
  const message = `专利台账中类型为“${name}”，专利号 ${parsed.number} 却是${kindNames[parsed.kind]}专利的编号；请对照专利证书改正其一。`
  return [{ field: 'patentNumber', message }]
}

export const inventionOnly: Check = (entry, { patents }) => {
  const parsed = parsePatentNumber(entry.patentNumber ?? '')
  if (!parsed.ok) return []
  const onFile = patents.get(parsed.number)?.kind
  const kind = parsed.kind === 'invention' ? onFile : parsed.kind
  if (!kind || kind === 'invention') return []
  const name = kindNames[kind as PatentKind] ?? kind
  const message = `“十大发明专利”只收发明专利，该项是${name}专利；请更换项目，或核对专利号。`
  return [{ field: 'patentNumber', message }]
}

export const patentTwice: Check = (entry, { index, pack }) => {
  if (!entry.patentNumber) return []
  const others = (index.byPatent.get(entry.patentNumber) ?? []).filter((other) => other.id !== entry.id)
  if (others.length === 0) return []
  const titles = others
    .map((other) => {
      const category = pack.categories.find((candidate) => candidate.id === other.category)?.title ?? ''
      return `${category}“${other.title}”`
    })
    .join('、')
  const message = `专利 ${formatPatentNumber(entry.patentNumber, true)} 今年还用于${titles}，同一专利每年只能用一次；请只保留一项。`
  return [{ field: 'patentNumber', message }]
}
