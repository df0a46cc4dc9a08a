import { quoted, say } from '../../text/say.ts'
import { evidenceProblem, isFatalEvidenceProblem } from '../evidence-problem-text.ts'
import type { Check, CheckEvidence, CycleCheck, Finding } from './check-context.ts'
import { labelOf, numberParameter, packLabel } from './pack-parameters.ts'

const fieldOf = (file: CheckEvidence): string => (file.slot ? `evidence.${file.slot}` : 'evidence')

export const requiredEvidence: Check = (entry, { pack }) => {
  const slots = pack.categories.find((category) => category.id === entry.category)?.slots ?? []
  return slots
    .filter((slot) => slot.required && !entry.evidence.some((file) => file.slot === slot.id))
    .map((slot) => ({
      field: `evidence.${slot.id}`,
      message: say('缺少“{slot}”，请放入盖章的扫描件。', '“{slot}” is missing; add the scan with its seal.', {
        slot: packLabel(slot),
      }),
    }))
}

/** What is wrong with files that cannot be printed, whether a nomination holds them or not. */
export const unreadableFiles = (files: readonly CheckEvidence[]): readonly Finding[] =>
  files.flatMap((file) =>
    file.problems
      .filter(isFatalEvidenceProblem)
      .map((code) => ({ field: fieldOf(file), message: evidenceProblem(file.fileName, code) })),
  )

export const evidenceUnreadable: Check = (entry) => unreadableFiles(entry.evidence)

const photo = /\.(jpe?g|png)$/iu
const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1)

export const photoSize: Check = (entry, { pack }) => {
  const limit = numberParameter(pack, 'photoMaxBytes')
  if (limit === null) return []
  return entry.evidence
    .filter((file) => photo.test(file.fileName) && (file.size ?? 0) > limit)
    .map((file) => ({
      field: fieldOf(file),
      message: say(
        '照片“{file}”{size} MB，超过 {limit} MB；建议压缩后重新放入。',
        'Photo “{file}” has {size} MB, more than {limit} MB; better compress it and add it again.',
        { file: file.fileName, size: megabytes(file.size ?? 0), limit: megabytes(limit) },
      ),
    }))
}

export const evidenceQuality: Check = (entry) =>
  entry.evidence.flatMap((file) =>
    file.problems
      .filter((code) => !isFatalEvidenceProblem(code) && code !== 'oversized-photo')
      .map((code) => ({ field: fieldOf(file), message: evidenceProblem(file.fileName, code) })),
  )

export const evidenceReused: CycleCheck = (entry, context) =>
  entry.evidence.flatMap((file) => {
    const others = (context.index.bySha256.get(file.sha256) ?? []).filter((other) => other.id !== entry.id)
    if (others.length === 0) return []
    const titles = quoted(others.map((other) => other.title))
    const label = labelOf(fieldOf(file), entry, context)
    const message = say(
      '“{label}”中的“{file}”与{titles}所附是同一份文件；请换成本项目的材料，确需共用的请说明。',
      '“{file}” in “{label}” is the same file as one of {titles}; use this nomination’s own, or explain why it is shared.',
      { label, file: file.fileName, titles },
    )
    return [{ field: fieldOf(file), message }]
  })

/** The same bytes in two slots of one nomination; in two nominations it is `evidence-reused`. */
export const evidenceDoubled: Check = (entry, context) =>
  [...Map.groupBy(entry.evidence, ({ sha256 }) => sha256).values()].flatMap((files) => {
    const [first, second] = files
    if (!first || !second) return []
    const label = (file: CheckEvidence) => labelOf(fieldOf(file), entry, context)
    const message = say(
      '“{one}”中的“{oneFile}”与“{other}”中的“{otherFile}”是同一份文件，会重复装订；请删去一份，或换成应附的材料。',
      '“{oneFile}” in “{one}” and “{otherFile}” in “{other}” are the same file and would be bound twice; take one away, or put the right one in.',
      { one: label(first), oneFile: first.fileName, other: label(second), otherFile: second.fileName },
    )
    return [{ field: fieldOf(second), message }]
  })
