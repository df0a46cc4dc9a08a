import { toHalfWidth } from './normalise-text.ts'

const singleHan = /^\p{Script=Han}$/u
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
    if (pattern === latinWord) names.push(run.join(' '))
    else if (run.length === 3) names.push(run.join(''))
    else for (let k = 0; k < run.length; k += 2) names.push(run.slice(k, k + 2).join(''))
  }
  return names
}

const clean = (name: string): string =>
  name
    .replace(/^\d+[.)]?\s*/u, '')
    .replace(/^\p{Script=Han}{2,6}:\s*/u, '')
    .replace(/等(?:[\d一二三四五六七八九十]+)?(?:人|名|位)?$/u, '')
    .trim()

/**
 * Names of a list cell, in order, each once. Separators are 、 ， , ； ; / | line breaks and spaces; role
 * remarks in brackets, labels (组长：), numbering and a closing 等 or 等5人 are dropped. Names keep their
 * spelling; only full-width letters and signs become ASCII. Also splits lists of units that have no brackets
 * in their names.
 */
export const parsePeople = (s: string): readonly string[] => {
  const names = toHalfWidth(s)
    .replace(/[([【〔{][^)\]】〕}]*(?:[)\]】〕}]|$)/gu, ' ')
    .replace(/:\s+/gu, ':')
    .split(/[、,;/|\r\n\t]+/u)
    .flatMap((part) => joinWords(part.split(/\s+/u).filter((word) => word !== '')))
    .map(clean)
    .filter((name) => /[\p{L}?\uFFFD]/u.test(name))
  return [...new Set(names)]
}
