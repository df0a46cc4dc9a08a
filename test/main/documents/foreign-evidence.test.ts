import { expect, it } from 'vitest'
import { inspectEvidence } from '../../../main/features/documents/evidence/inspect-evidence.ts'
import { evidenceProblem, isFatalEvidenceProblem } from '../../../shared/rules/evidence-problem-text.ts'

const bytes = new TextEncoder().encode('neither a PDF nor a picture')

it.each([
  ['照片.HEIC', 'heic', '另存为 JPG'],
  ['发票.ofd', 'ofd', 'OFD 阅读器'],
  ['扫描.tif', 'tiff', '另存为 PDF'],
  ['证明.docx', 'office', '扫描成 PDF'],
  ['录音.mp3', 'unsupported', '另存为 PDF、JPG 或 PNG'],
])('%s is refused for printing with what to do about it', async (name, code, remedy) => {
  const { problems } = await inspectEvidence(bytes, name)
  expect(problems).toEqual([{ code }])
  expect(isFatalEvidenceProblem(code)).toBe(true)
  expect(evidenceProblem(name, code).zh).toContain(remedy)
})
