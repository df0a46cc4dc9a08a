import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildStudioBook } from '../../../main/features/documents/book/build-studio-book.ts'
import type { DocumentDependencies } from '../../../main/features/documents/dependencies.ts'
import type { EngineName } from '../../../main/features/documents/engine/typeset-engine.ts'
import { pdfInfo, pdfText } from '../../../main/features/documents/evidence/pdf-text.ts'
import { createFullStudio } from '../../support/create-full-studio.ts'
import { createTestWorkspace, type TestWorkspace } from '../../support/create-test-workspace.ts'

const deps: DocumentDependencies = {
  findings: async () => [],
  rank: async () => ({ categories: [] }),
  extraFonts: async () => [],
}

let place: TestWorkspace
let full = ''
beforeAll(async () => {
  place = await createTestWorkspace()
  full = createFullStudio(place.workspace.store, 2026)
})
afterAll(() => place.dispose())

const printed = async (id: string, engine: EngineName, year = 2026) => {
  const { workspace, job } = place
  const out = join(workspace.dir, 'printed')
  const result = await buildStudioBook(deps, { id, year, engine, out }, workspace, job)
  const bytes = new Uint8Array(readFileSync(join(out, result.file)))
  const text = (await pdfText(bytes)).map((page) => page.replaceAll(/\s/gu, ''))
  return { result, bytes, text }
}

describe.each(['native', 'wasm'] as const)('a studio book, printed by %s', (engine) => {
  it('has cover, contents with the right pages, every section, rare names and evidence', async () => {
    const { result, bytes, text } = await printed(full, engine)
    expect(result.file).toBe('许㛃劳模创新工作室-2026年度台账册.pdf')
    expect(result.missingGlyphs).toEqual([])
    expect(text[0]).toContain('江苏云帆港口集团有限公司')
    expect(text.join('')).toContain('许㛃')
    expect(text.join('')).not.toContain('草稿')
    const titles = ['一、工作室概况', '六、活动', '十一、考核评估', '十四、佐证目录']
    for (const title of titles) {
      const page = Number(new RegExp(`${title}[.…]*(\\d+)`, 'u').exec(text[1] ?? '')?.[1])
      expect(text[page - 1], `${title} on page ${page}`).toContain(title)
    }
    expect(text.at(-1)).toContain('有创新带头人证明材料.pdf')
    const { title } = await pdfInfo(bytes)
    expect(title).toBe('许㛃劳模创新工作室2026年度台账册')
  })

  it('prints the same records to the same bytes, changed ones to others', async () => {
    const first = await printed(full, engine)
    expect((await printed(full, engine)).result.sha256).toBe(first.result.sha256)
    place.workspace.store.write({ label: 'update' }, (writer) =>
      writer.update('studio', full, { field: engine }),
    )
    expect((await printed(full, engine)).result.sha256).not.toBe(first.result.sha256)
  })

  it('prints the name that the unit had in an earlier year', async () => {
    const { text } = await printed(full, engine, 2018)
    expect(text[0]).toContain('江苏云帆港务局')
    expect(text[0]).not.toContain('集团有限公司')
  })
})

it('says of a studio without records that nothing is registered', async () => {
  const { store } = place.workspace
  const id = store.write({ label: 'create' }, (writer) => writer.insert('studio', { name: '空白创新工作室' }))
  const { text } = await printed(id, 'wasm')
  expect(text.join('').match(/没有登记/gu)?.length).toBeGreaterThan(14)
})

it('is a draft that names the characters which no font has', async () => {
  const { store } = place.workspace
  const id = store.write({ label: 'create' }, (writer) =>
    writer.insert('studio', { name: '新工作室', field: '焊接✅' }),
  )
  const { result, text } = await printed(id, 'wasm')
  expect(result.missingGlyphs).toEqual(['✅'])
  for (const page of text) expect(page).toContain('草稿')
  expect(text[1]).toContain('字体中没有这些字')
})

it('refuses a studio that is not there', async () => {
  const { workspace, job } = place
  const asked = buildStudioBook(deps, { id: 'none', year: 2026 }, workspace, job)
  await expect(asked).rejects.toMatchObject({ error: { code: 'record-missing' } })
})
