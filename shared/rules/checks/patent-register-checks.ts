import { quoted, say } from '../../text/say.ts'
import { parseIpc, parseLoc } from '../ipc.ts'
import { parsePatentNumber } from '../patent-number.ts'
import type { Check } from './check-context.ts'
import { dateText } from './finding-words.ts'

/** The number's year is that of filing; not so for divisional (细则第 49 条) and PCT applications (第 119 条). */
export const patentYear: Check = (entry, { patents }) => {
  const parsed = parsePatentNumber(entry.patentNumber ?? '')
  const patent = parsed.ok ? patents.get(parsed.number) : undefined
  if (!parsed.ok || !patent?.filedOn || patent.divisional) return []
  const isPct = !parsed.isOldStyle && /^\d{4}[89]/u.test(parsed.number)
  if (isPct || Number(patent.filedOn.slice(0, 4)) === parsed.year) return []
  const message = say(
    '专利号 {number} 是 {year} 年的编号，台账申请日却是 {date}；请核对专利证书，分案申请的请在专利台账中勾选“分案申请”。',
    'Patent number {number} is of {year}, but its filing date on file is {date}; check the certificate, and tick “Divisional” in the register where it is one.',
    { number: parsed.number, year: parsed.year, date: dateText(patent.filedOn) },
  )
  return [{ field: 'patentNumber', message }]
}

export const patentClass: Check = (entry, { patents }) => {
  const patent = entry.patentNumber ? patents.get(entry.patentNumber) : undefined
  const written = patent?.mainClass?.trim() ?? ''
  if (!patent || written === '') return []
  const isDesign = patent.kind === 'design'
  if (isDesign ? parseLoc(written).ok : parseIpc(written).ok) return []
  const message = say(
    '专利台账的主分类号“{written}”不像{kind}；请对照专利证书改正。',
    'The main class “{written}” in the register does not look like {kind}; correct it after the certificate.',
    {
      written,
      kind: isDesign
        ? { zh: '洛迦诺分类号（例如 16-06）', en: 'a Locarno class, e.g. 16-06' }
        : { zh: '国际专利分类号（例如 B23K 10/22）', en: 'an IPC symbol, e.g. B23K 10/22' },
    },
  )
  return [{ field: 'patentNumber', message }]
}

/** The order of those who are on both lists; who is missing is told by `inventors-are-completers`. */
export const inventorOrder: Check = (entry, { patents }) => {
  const patent = entry.patentNumber ? patents.get(entry.patentNumber) : undefined
  const completers = entry.completers.map(({ name }) => name)
  const inventors = patent?.inventors.filter((name) => completers.includes(name)) ?? []
  const listed = completers.filter((name) => inventors.includes(name))
  // Another first one is told by `first-inventor`.
  if (inventors[0] !== listed[0] || inventors.every((name, index) => name === listed[index])) return []
  const message = say(
    '完成人次序与专利证书的发明人次序（{inventors}）不同；请核对排序，按贡献重排的请说明。',
    'The completers stand in another order than the inventors on the certificate ({inventors}); check the order, or explain that it goes by contribution.',
    { inventors: quoted(inventors) },
  )
  return [{ field: 'completers', message }]
}
