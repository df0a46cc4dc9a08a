import { afterEach, beforeEach, expect, it } from 'vitest'
import { type LookAtFile, tendOnce } from '../../../../main/features/evidence/tend-files.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let there: TestWorkspace
let looked: string[]
const hashes = ['a', 'b', 'c'].map((digit) => digit.repeat(64))

beforeEach(async () => {
  there = await createTestWorkspace()
  looked = []
  there.workspace.store.write({ label: 'create' }, (writer) => {
    for (const sha256 of hashes)
      writer.insert('evidence', { fileName: `${sha256.slice(0, 1)}.pdf`, sha256, owner: '', slot: '' })
  })
})
afterEach(() => there.dispose())

const look: LookAtFile = async (_, sha256, withText) => {
  looked.push(`${sha256.slice(0, 1)}${withText ? ' with text' : ''}`)
  return { state: 'sound', pages: withText ? ['养护\n工艺 身份证 320102199003078879 结束', ''] : [] }
}
const throwBug = (error: unknown): void => {
  throw error
}
const tend = (signal = new AbortController().signal, by = look) =>
  tendOnce(there.workspace, by, signal, throwBug)

it('looks at each file once a day, reads its text once, and goes on where it was cut off', async () => {
  const cut = new AbortController()
  await tend(cut.signal, async (...file) => {
    const found = await look(...file)
    if (looked.length === 2) cut.abort()
    return found
  })
  // The second was cut off before it was noted: it is looked at again.
  expect(looked).toEqual(['a with text', 'b with text'])
  await tend()
  expect(looked).toEqual(['a with text', 'b with text', 'b with text', 'c with text'])
  await tend()
  expect(looked).toHaveLength(4)
  await tendOnce(
    { ...there.workspace, today: () => '2026-03-02' },
    look,
    new AbortController().signal,
    throwBug,
  )
  expect(looked.slice(4)).toEqual(['a', 'b', 'c'])
})

it('joins words that a line breaks, and keeps ID numbers out', async () => {
  await tend()
  const { files } = there.workspace.search
  expect(files.find(['养护工艺'], 9).map(({ sha256, page, text }) => [sha256, page, text])).toEqual(
    hashes.map((sha256) => [sha256, 1, '养护工艺身份证结束']),
  )
  expect(files.find(['320102199003078879'], 9)).toEqual([])
})

it('hands a long text over in portions, all of which are found', async () => {
  const pages = Array.from({ length: 60 }, (_, at) => `第${at}页${'技术革新'.repeat(500)}尾${at}`)
  await tend(new AbortController().signal, async () => ({ state: 'sound', pages }))
  const { files } = there.workspace.search
  for (const page of [0, 30, 59])
    expect(files.find([`尾${page}`, `第${page}页`], 1)).toMatchObject([{ page: page + 1 }])
  expect(files.get(hashes[0] ?? '')).toEqual({ checkedOn: '2026-03-01', state: 'sound', isRead: true })
})
