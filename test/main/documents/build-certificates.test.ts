import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { JobContext } from '../../../main/core/feature.ts'
import { buildCertificates } from '../../../main/features/documents/certificate/build-certificates.ts'
import {
  certificateBackground,
  keepBackground,
} from '../../../main/features/documents/certificate/certificate-background.ts'
import type { DocumentDependencies } from '../../../main/features/documents/dependencies.ts'
import { encodePng } from '../../../main/features/documents/evidence/encode-png.ts'
import { pdfText } from '../../../main/features/documents/evidence/pdf-text.ts'
import { createNominations, type NominationWorkspace } from '../../support/create-nominations.ts'

const quiet: JobContext = { signal: new AbortController().signal, report: () => undefined }
let made: NominationWorkspace
beforeAll(async () => {
  made = await createNominations()
})
afterAll(() => made.dispose())

const build = (each: 'entry' | 'person', paper: 'a4' | 'a3') => {
  const ranked = { title: '', unit: '', score: 90, rank: 1, elected: true, findings: 0, judges: 7 }
  const entry = { ...ranked, nomination: made.full, recusals: 0, dropped: null, tie: null }
  const deps: DocumentDependencies = {
    findings: async () => [],
    extraFonts: async () => [],
    rank: async () => ({ categories: [{ category: 'achievement', entries: [entry] }] }),
  }
  const input = { cycle: 2026, issuedOn: '2026-12-20', each, paper, prefix: '苏工技创' }
  return buildCertificates(deps, input, made.workspace, quiet)
}
const textOf = async ({ out, files }: Awaited<ReturnType<typeof build>>): Promise<readonly string[]> =>
  (await pdfText(new Uint8Array(readFileSync(join(out, files[0]?.file ?? ''))))).map((page) =>
    page.replace(/\s/gu, ''),
  )

it('has a page for each completer, with rare names, numbers in order, and no phone', async () => {
  const result = await build('person', 'a4')
  expect(result.files.map(({ certificates }) => certificates)).toEqual([5])
  const pages = await textOf(result)
  expect(pages).toHaveLength(5)
  expect(pages[1]).toContain('沈𬭩：')
  expect(pages[1]).toContain('苏工技创〔2026〕0101-2')
  expect(pages.join('')).not.toContain('15009608784')
})

it('is one page on A3 however many share it, on a picture of the union where there is one', async () => {
  const picture = join(made.workspace.dir, '底图.png')
  writeFileSync(picture, encodePng({ width: 40, height: 28, rgb: new Uint8Array(40 * 28 * 3).fill(250) }))
  await keepBackground(made.workspace.dir, picture)
  expect((await certificateBackground(made.workspace.dir))?.name).toBe('certificate-background.png')
  const pages = await textOf(await build('entry', 'a3'))
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('宋㛃、沈𬭩、邓文静、李志强、马昊：')
  await keepBackground(made.workspace.dir, null)
  expect(await certificateBackground(made.workspace.dir)).toBeNull()
  writeFileSync(picture, 'GIF89a')
  await expect(keepBackground(made.workspace.dir, picture)).rejects.toMatchObject({
    error: { code: 'file-unsupported' },
  })
})
