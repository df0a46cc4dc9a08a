import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPreviewer, type Previewer } from '../../../main/features/documents/preview.ts'
import { createNominations, type NominationWorkspace } from '../../support/create-nominations.ts'

let made: NominationWorkspace
let previewer: Previewer

beforeAll(async () => {
  made = await createNominations()
  previewer = createPreviewer(async () => [])
})

afterAll(async () => {
  previewer.close()
  await made.dispose()
})

describe('the preview of a form', () => {
  it('shows unsaved values over the stored ones, answer by answer', async () => {
    const stored = await previewer.preview({ nomination: made.full, values: {} }, made.workspace)
    expect(stored.pages.length).toBeGreaterThan(1)
    for (const page of stored.pages) expect(page).toMatch(/^<svg/u)
    expect(stored.missingGlyphs).toEqual([])
    const longer = await previewer.preview(
      { nomination: made.full, values: { answers: { spread: '已在九个作业区推广应用。\n'.repeat(80) } } },
      made.workspace,
    )
    expect(longer.pages.length).toBeGreaterThan(stored.pages.length)
  }, 30_000)

  it('names characters that no font has', async () => {
    const lacking = String.fromCodePoint(0x30041)
    const { missingGlyphs } = await previewer.preview(
      { nomination: made.full, values: { title: `${lacking}氏操作法` } },
      made.workspace,
    )
    expect(missingGlyphs).toEqual([lacking])
  })

  it('answers fast enough to follow typing', async () => {
    await previewer.preview({ nomination: made.full, values: {} }, made.workspace)
    const started = performance.now()
    await previewer.preview({ nomination: made.full, values: { title: '高压电缆接头' } }, made.workspace)
    // The aim is 500 ms on a free machine; this guards against an order of magnitude.
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
