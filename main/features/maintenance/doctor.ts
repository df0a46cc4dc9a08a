import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { recordColumns, toSqlName } from '../../../shared/record/columns.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { DoctorReport } from '../../../shared/workspace-views.ts'
import type { JobContext } from '../../core/feature.ts'
import type { OpenedWorkspace } from '../../db/open-workspace.ts'
import type { Store } from '../../db/store.ts'

type Finding = DoctorReport['findings'][number]
type Examined = Pick<OpenedWorkspace, 'store' | 'search' | 'attachments'>

const definitions = Object.values(recordDefinitions)

const fileFindings = (db: Database): readonly Finding[] => {
  const problems = db.pragma('integrity_check(20)') as readonly { integrity_check: string }[]
  const broken = problems.map((row) => row.integrity_check).filter((text) => text !== 'ok')
  const orphans = db.pragma('foreign_key_check') as readonly unknown[]
  return [
    ...broken.map((text) => ({
      code: 'damaged',
      message: `台账库文件有损坏，请用最近的备份恢复：${text}`,
    })),
    ...(orphans.length > 0
      ? [{ code: 'log', message: `修改记录中有 ${orphans.length} 条找不到所属操作，请用最近的备份恢复。` }]
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
      message: `“${definition.label.zh}”缺少栏目 ${name}，请重新安装程序后再打开台账库。`,
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
      const where = `“${definition.label.zh}”的“${field.label.zh}”`
      return [{ code: 'link', message: `${where}有 ${lost} 处指向不存在的记录，请打开这些记录重新选择。` }]
    }),
  )

const searchFindings = ({ store, search }: Examined): readonly Finding[] => {
  search.catchUp()
  const expected = definitions
    .filter((definition) => !definition.internal)
    .reduce((sum, { type }) => sum + store.count({ type }), 0)
  if (search.behind() === 0 && search.size() === expected) return []
  search.rebuild()
  return [{ code: 'search', message: '搜索索引与台账不一致，已重新建立，无需处理。' }]
}

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

const attachmentFindings = async (examined: Examined, job: JobContext): Promise<readonly Finding[]> => {
  const { attachments } = examined
  const store: Store = examined.store
  const files = new Map(
    store.list({ type: 'evidence' }).map(({ values }) => [String(values.sha256), String(values.fileName)]),
  )
  const findings: Finding[] = []
  let done = 0
  for (const [sha256, fileName] of files) {
    job.signal.throwIfAborted()
    if (!/^[0-9a-f]{64}$/.test(sha256) || !attachments.has(sha256))
      findings.push({
        code: 'attachment-missing',
        message: `佐证“${fileName}”的文件不见了，请重新添加这个文件。`,
      })
    else if ((await sha256Of(attachments.pathOf(sha256))) !== sha256)
      findings.push({
        code: 'attachment-changed',
        message: `佐证“${fileName}”的文件被改动或损坏，请删除后重新添加原件。`,
      })
    done += 1
    job.report({ done, total: files.size, label: '核对佐证文件' })
  }
  return findings
}

/** Looks at everything that could be wrong with a workspace; mends only what can be made anew (search). */
export const runDoctor = async (workspace: Examined, job: JobContext): Promise<DoctorReport> => {
  const db = workspace.store.database
  const file = fileFindings(db)
  // What is read from a damaged file proves nothing.
  const rest = file.some((finding) => finding.code === 'damaged')
    ? []
    : [
        ...driftFindings(db),
        ...linkFindings(db),
        ...searchFindings(workspace),
        ...(await attachmentFindings(workspace, job)),
      ]
  const findings = [...file, ...rest]
  return { ok: findings.length === 0, findings }
}
