import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { PageCodeAnswer } from '../../shared/page-code-views.ts'
import { formatPageCode } from '../../shared/rules/page-code/page-code.ts'
import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

const problems = {
  length: '页码应是 12 位',
  character: '页码里只有数字和字母，且没有字母 U',
  check: '校验位不符，请对照纸面再看一遍',
} as const

const linesOf = (answer: PageCodeAnswer): readonly string[] => {
  if (answer.state === 'mistyped') return [`${answer.code}：${problems[answer.problem]}`]
  const code = formatPageCode(answer.code)
  if (answer.state === 'unknown') return [`${code}：本台账库没有印过这一页`]
  const { printedIn, page, pages, title, year, category, printedAt, printedBy, replacedAt, today } = answer
  const place = printedIn === 'dossier' ? `申报书第 ${page} 页，共 ${pages} 页` : `汇编中本项第 ${page} 页`
  const head = `${code}：${year} 年度${category}《${title}》${place}，${printedAt} 由 ${printedBy} 付印`
  const newer = replacedAt === null ? [] : [`  不是最新的一版：${replacedAt} 又印过内容不同的一版`]
  if (today.state === 'same') return [head, ...newer, '  与台账一致']
  if (today.state === 'gone') return [head, ...newer, '  这项申报已删除']
  const differences = today.differences.map(
    ({ label, printed, today: now }) => `  ${label.zh}：纸上“${printed}”，今天“${now}”`,
  )
  return [head, ...newer, ...differences]
}

/** Each word is a page code, or a scan (PDF) or photograph to read them from. Exit 2 unless all say what is on file. */
export const verifyCodeCommand = async (session: Session, words: readonly string[]): Promise<Outcome> => {
  const codes: string[] = []
  const unread: { file: string; page: number }[] = []
  for (const word of words) {
    const path = pathFromHere(word)
    if (!existsSync(path)) {
      codes.push(word)
      continue
    }
    const { pages } = await session.call('pageCode.read', { path })
    codes.push(...pages.flatMap((page) => page.codes))
    for (const { page, codes: found } of pages)
      if (found.length === 0) unread.push({ file: basename(path), page })
  }
  const { answers } = await session.call('pageCode.verify', { codes: [...new Set(codes)] })
  const sound = answers.every(
    (answer) => answer.state === 'known' && answer.today.state === 'same' && answer.replacedAt === null,
  )
  return {
    exit: sound && unread.length === 0 ? 0 : 2,
    data: { answers, unread },
    text: [
      ...answers.flatMap(linesOf),
      ...unread.map(({ file, page }) => `${file} 第 ${page} 页：没有识别到页码`),
    ].join('\n'),
  }
}
