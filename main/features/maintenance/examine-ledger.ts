import type { Database } from 'better-sqlite3'
import { recordColumns, toSqlName } from '../../../shared/record/columns.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { said, say } from '../../../shared/text/say.ts'
import type { DoctorReport } from '../../../shared/workspace-views.ts'
import type { Portion } from '../../db/in-portions.ts'
import { openDatabase } from '../../db/open-database.ts'
import { createAttachmentStore } from '../../files/file-attachment-store.ts'
import { hashFile } from '../../files/hash-file.ts'

type Finding = DoctorReport['findings'][number]

/** The ledger's file, or a copy of it, and the folder of the attachments. */
export interface LedgerToExamine {
  readonly file: string
  readonly attachments: string
}

const definitions = Object.values(recordDefinitions)

const fileFindings = (db: Database): readonly Finding[] => {
  const problems = db.pragma('integrity_check(20)') as readonly { integrity_check: string }[]
  const broken = problems.map((row) => row.integrity_check).filter((text) => text !== 'ok')
  const orphans = db.pragma('foreign_key_check') as readonly unknown[]
  return [
    ...broken.map((text) => ({
      code: 'damaged',
      ...said(
        say(
          '台账库文件有损坏，请用最近的备份恢复：{text}',
          'The workspace file is damaged; restore the latest backup: {text}',
          { text },
        ),
      ),
    })),
    ...(orphans.length > 0
      ? [
          {
            code: 'log',
            ...said(
              say(
                '修改记录中有 {count} 条找不到所属操作，请用最近的备份恢复。',
                '{count} entries of the history belong to no step; restore the latest backup.',
                { count: orphans.length },
              ),
            ),
          },
        ]
      : []),
  ]
}

const driftFindings = (db: Database): readonly Finding[] =>
  definitions.flatMap((definition) => {
    const table = toSqlName(definition.type)
    const columns = db.pragma(`table_info("${table}")`) as readonly { name: string; type: string }[]
    const present = new Set(columns.map(({ name, type }) => `${name} ${type}`))
    const missing = recordColumns(definition).filter(
      ({ name, sqlType }) => !present.has(`${name} ${sqlType}`),
    )
    return missing.map(({ name }) => ({
      code: 'drift',
      ...said(
        say(
          '“{type}”缺少栏目 {name}，请重新安装程序后再打开台账库。',
          '“{type}” lacks the field {name}; install the program again, then open the workspace.',
          { type: definition.label, name },
        ),
      ),
    }))
  })

const linkFindings = (db: Database): readonly Finding[] =>
  definitions.flatMap((definition) =>
    definition.fields.flatMap((field): readonly Finding[] => {
      if (field.kind !== 'link') return []
      const [from, to] = [toSqlName(definition.type), toSqlName(field.to)]
      const column = `${toSqlName(field.name)}_id`
      const lost = db
        .prepare(
          `SELECT count(*) FROM "${from}" AS r WHERE r.deleted = 0 AND r."${column}" IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM "${to}" AS t WHERE t.id = r."${column}")`,
        )
        .pluck()
        .get() as number
      if (lost === 0) return []
      const words = say(
        '“{type}”的“{field}”有 {count} 处指向不存在的记录，请打开这些记录重新选择。',
        '“{field}” of “{type}” points to records that do not exist ({count}); open these and choose again.',
        { type: definition.label, field: field.label, count: lost },
      )
      return [{ code: 'link', ...said(words) }]
    }),
  )

const attachmentFindings = async (
  db: Database,
  dir: string,
  onPortion: (portion: Portion) => void,
): Promise<readonly Finding[]> => {
  const attachments = createAttachmentStore(dir)
  const files = db
    .prepare<[], { sha256: string; name: string }>(
      `SELECT coalesce(sha256, '') AS sha256, max(coalesce(file_name, '')) AS name FROM evidence
       WHERE deleted = 0 GROUP BY 1`,
    )
    .all()
  const findings: Finding[] = []
  for (const [done, { sha256, name }] of files.entries()) {
    onPortion({ done, total: files.length })
    if (!/^[0-9a-f]{64}$/.test(sha256) || !attachments.has(sha256))
      findings.push({
        code: 'attachment-missing',
        ...said(
          say(
            '佐证“{name}”的文件不见了，请重新添加这个文件。',
            'The evidence file “{name}” is gone; add it again.',
            { name },
          ),
        ),
      })
    else if ((await hashFile(attachments.pathOf(sha256))) !== sha256)
      findings.push({
        code: 'attachment-changed',
        ...said(
          say(
            '佐证“{name}”的文件被改动或损坏，请删除后重新添加原件。',
            'The evidence file “{name}” was changed or damaged; remove it and add the original again.',
            { name },
          ),
        ),
      })
  }
  onPortion({ done: files.length, total: files.length })
  return findings
}

/** Looks at everything that can be read from the files alone; takes its time. `onPortion` counts attachments. */
export const examineLedger = async (
  { file, attachments }: LedgerToExamine,
  onPortion: (portion: Portion) => void,
): Promise<readonly Finding[]> => {
  const db = openDatabase(file, { readonly: true, mustExist: true })
  try {
    const findings = fileFindings(db)
    // What is read from a damaged file proves nothing.
    if (findings.some((finding) => finding.code === 'damaged')) return findings
    const drift = driftFindings(db)
    const missing = drift.length > 0
    return [
      ...findings,
      ...drift,
      ...(missing ? [] : linkFindings(db)),
      ...(missing ? [] : await attachmentFindings(db, attachments, onPortion)),
    ]
  } finally {
    db.close()
  }
}
