import { basename } from 'node:path'
import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

/** Takes scans of stamped pages in. Exit 2 where a page was not taken. */
export const stampCommand = async (session: Session, files: readonly string[]): Promise<Outcome> => {
  const data: { file: string; pages: unknown }[] = []
  const lines: string[] = []
  let refused = 0
  for (const word of files) {
    const path = pathFromHere(word)
    const file = basename(path)
    const { pages } = await session.call('stamp.take', { path })
    data.push({ file, pages })
    for (const page of pages) {
      if (page.state === 'refused') refused += 1
      lines.push(
        page.state === 'placed'
          ? `${file} 第 ${page.scanPage} 页：放入《${page.title}》第 ${page.page} 页`
          : `${file} 第 ${page.scanPage} 页没有采用：${page.message}`,
      )
    }
  }
  return { exit: refused > 0 ? 2 : 0, data: { files: data }, text: lines.join('\n') }
}
