import { toHalfWidth } from './normalise-text.ts'

const singleHan = /^\p{Script=Han}$/u
const twoHan = /^\p{Script=Han}{2}$/u
const latinWord = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}'’.-]*$/u

/**
 * Words between two list separators. Names of two or three characters are often spread with spaces to line
 * up in print (张 三), and Latin names have spaces of their own; any other space parts two people.
 */
const joinWords = (words: readonly string[]): readonly string[] => {
  const names: string[] = []
  let i = 0
  while (i < words.length) {
    const pattern = [singleHan, latinWord].find((p) => p.test(words[i] ?? ''))
    if (!pattern) {
      names.push(words[i] ?? '')
      i += 1
      continue
    }
    let end = i
    while (end < words.length && pattern.test(words[end] ?? '')) end += 1
    const run = words.slice(i, end)
    i = end
    const before = names.at(-1)
    if (pattern === latinWord) names.push(run.join(' '))
    // One character alone is no name: 欧阳 锋 is spread out, too.
    else if (run.length === 1 && before !== undefined && twoHan.test(before))
      names.splice(-1, 1, before + run.join(''))
    else if (run.length === 3) names.push(run.join(''))
    else for (let k = 0; k < run.length; k += 2) names.push(run.slice(k, k + 2).join(''))
  }
  return names
}

/** Words that say what somebody does, where a name is expected. */
const roles = new Set(
  '组长 副组长 组员 队长 队员 班长 成员 负责人 牵头人 领衔人 主创人 主创 完成人 第一完成人 参与人 参加人 等 技师 高级技师 首席技师 高级工 工程师 高级工程师 助理工程师 正高级工程师'.split(
    ' ',
  ),
)

const clean = (name: string): string =>
  name
    .replace(/^\d+[.)]?\s*/u, '')
    .replace(/^\p{Script=Han}{2,6}:(?=.)/u, '')
    .replace(/:$/u, '')
    .replace(/等(?:[\d一二三四五六七八九十]+)?(?:人|名|位)?$/u, '')
    .trim()

const telephone = /(?:\+?86[- ]?)?(?<!\d)(?:1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}-\d{7,8})(?!\d)/gu

export interface WrittenPerson {
  readonly name: string
  /** The one telephone number written beside the name, as written. */
  readonly phone?: string
}

/** A name as most are: nothing in it that the rules below would part, mend or drop. */
const plainName = /^(?!.*等)[\u4E00-\u9FFF]{2,4}$/

const readPart = (part: string): readonly WrittenPerson[] => {
  if (plainName.test(part)) return roles.has(part) ? [] : [{ name: part }]
  const phones = part.match(telephone) ?? []
  const words = part
    .replace(telephone, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const names = joinWords(words)
    .map(clean)
    .filter((name) => /[\p{L}\p{Co}?\uFFFD]/u.test(name) && !roles.has(name))
  const phone = names.length === 1 && phones.length === 1 ? phones[0] : undefined
  return names.map((name) => (phone === undefined ? { name } : { name, phone }))
}

/**
 * People of a list cell, in order, each name once. Separators are 、 ， , ； ; / | line breaks and spaces; role
 * remarks in brackets, labels (组长：), numbering and a closing 等 or 等5人 are dropped. Names keep their
 * spelling; only full-width letters and signs become ASCII. Also splits lists of units that have no brackets
 * in their names.
 */
export const parseWrittenPeople = (s: string): readonly WrittenPerson[] => {
  const text = toHalfWidth(s)
  const bare = text.replace(/[([【〔{][^)\]】〕}]*(?:[)\]】〕}]|$)/gu, ' ')
  // A list that stands wholly in brackets is no remark.
  const people = (/[\p{L}\p{Co}]/u.test(bare) ? bare : text.replace(/[()[\]【】〔〕{}]/gu, ' '))
    .replace(/:\s+/gu, ':')
    .split(/[、,;/|\r\n\t]+/u)
    .flatMap(readPart)
  const seen = new Set<string>()
  return people.filter(({ name }) => !seen.has(name) && seen.add(name))
}

/** Names of a list cell, as `parseWrittenPeople` reads them. */
export const parsePeople = (s: string): readonly string[] => parseWrittenPeople(s).map(({ name }) => name)
