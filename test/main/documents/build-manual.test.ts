import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildManual } from '../../../main/features/documents/manual/build-manual.ts'
import { helpChapters } from '../../../shared/help/help-topics.ts'
import { createTestWorkspace, type TestWorkspace } from '../../support/create-test-workspace.ts'

let t: TestWorkspace
let out: string
beforeAll(async () => {
  t = await createTestWorkspace()
  out = await mkdtemp(join(tmpdir(), 'jiangxin-manual-'))
})
afterAll(async () => {
  await t.dispose()
  await rm(out, { recursive: true, force: true })
})

const print = async (language: 'zh' | 'en') => {
  const deps = { extraFonts: async () => [] }
  const { file } = await buildManual(deps, { language, out }, t.workspace, t.job)
  return join(out, file)
}

test.each(['zh', 'en'] as const)(
  'the manual (%s) holds every task of the help, with contents',
  async (language) => {
    const file = await print(language)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    const letters = text.replace(/\s/g, '')
    for (const { title, topics } of helpChapters)
      for (const label of [title, ...topics.map((topic) => topic.title)]) {
        // Once in the contents, once where it stands.
        const word = label[language].replace(/\s/g, '')
        expect(letters.split(word).length - 1, word).toBeGreaterThanOrEqual(2)
      }
    expect(text).not.toMatch(/\[[^\]]*\]/)
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2)
    for (const line of fonts.filter((one) => one !== '')) expect(line).toMatch(/yes +yes +yes/)
  },
)

test('printed again, it is the same to the byte', async () => {
  const first = await readFile(await print('zh'))
  expect((await readFile(await print('zh'))).equals(first)).toBe(true)
})
