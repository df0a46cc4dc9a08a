import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { createCore } from '../../../main/core.ts'
import type { Core } from '../../../main/core/core.ts'
import { createWorkspace } from '../../../main/db/open-workspace.ts'
import type { PackResult } from '../../../shared/exchange-views.ts'
import type { SignedOp } from '../../../main/db/exchange-ops.ts'
import { recordColumns, toSqlName } from '../../../shared/record/columns.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { generateLedger } from '../../support/generator/generate-ledger.ts'
import { openBare } from '../bare-database.ts'
import type { Benchmark } from '../benchmark.ts'
import { comparison } from '../line.ts'
import { alternate, timed } from '../rounds.ts'

const records = 10_000
const attachments = 300
const attachmentSize = 1 << 20

const operator = { name: '测试', unit: '', role: '' }
const copySpeed = 1 / 0.7

const emptyWorkspace = async (dir: string): Promise<string> => {
  await (await createWorkspace({ dir, operator })).close()
  return dir
}

const call = async <T>(core: Core, method: string, input: unknown): Promise<T> => {
  const answer = await core.call(method, input)
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
  return answer.value as T
}

/** Copies files one after the other and hashes them on the way, synced at the end: the least that a package takes. */
const copyAndHash = async (files: readonly string[], folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  for (const [index, file] of files.entries()) {
    const hash = createHash('sha256')
    const out = createWriteStream(join(folder, String(index)), { flush: true })
    for await (const chunk of createReadStream(file, { highWaterMark: attachmentSize })) {
      hash.update(chunk as Buffer)
      if (!out.write(chunk)) await once(out, 'drain')
    }
    out.end()
    await once(out, 'close')
    hash.digest()
  }
}

/** The lines of a package into the same tables by prepared statements: row, log, op; nothing is looked up or checked. */
const bareMerge = (file: string, source: string, ledger: string): void => {
  const lines = Buffer.from(unzipSync(readFileSync(file))['changes.ndjson'] ?? [])
    .toString()
    .trimEnd()
    .split('\n')
  const from = openBare(source)
  const db = openBare(ledger)
  db.prepare(
    "INSERT INTO step (id, label, detail, at, operator, station, state) VALUES ('s', 'x', '{}', '', '', '', 'done')",
  ).run()
  const statements = new Map(
    Object.values(recordDefinitions).map((definition) => {
      const names = recordColumns(definition).map(({ name }) => `"${name}"`)
      const table = `"${toSqlName(definition.type)}"`
      const read = from.prepare(`SELECT ${names} FROM ${table} WHERE id = ?`).raw()
      const put = db.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map(() => '?')})`)
      return [definition.type, { read, put }]
    }),
  )
  const log = db.prepare(
    "INSERT INTO change_log (step, type, record, kind, clock, before, after) VALUES ('s', ?, ?, 'create', ?, '{}', ?)",
  )
  const op = db.prepare(
    `INSERT INTO exchange_op (clock, type, record, kind, fields, parents, made_by, made_at, step, position)
     VALUES (?, ?, ?, ?, ?, '{}', '', '', 's', 0)`,
  )
  db.transaction(() => {
    for (const line of lines) {
      const { clock, type, record, kind, fields } = JSON.parse(line) as SignedOp
      const statement = statements.get(type)
      const json = JSON.stringify(fields)
      statement?.put.run(statement.read.get(record))
      log.run(type, record, clock, json)
      op.run(clock, type, record, kind, json)
    }
  }).immediate()
  db.close()
  from.close()
}

/** A ledger of 10,000 records, with attachments on as many of them as given. */
const makeSource = async (dir: string, files: number): Promise<readonly string[]> => {
  const workspace = await createWorkspace({ dir, operator })
  generateLedger(workspace.store, records)
  const scratch = join(dir, 'scratch.pdf')
  const paths: string[] = []
  for (let index = 0; index < files; index += 1) {
    writeFileSync(scratch, randomBytes(attachmentSize))
    const { sha256, size } = await workspace.attachments.add(scratch)
    const values = { fileName: `${index}.pdf`, sha256, size }
    workspace.store.write({ label: 'a' }, (writer) => writer.insert('evidence', values))
    paths.push(workspace.attachments.pathOf(sha256))
  }
  // Else the core would index all of it beside the first call.
  workspace.search.catchUp()
  await workspace.close()
  return paths
}

/** Hand up and merge against copying the same bytes; the merge alone against bare inserts. */
export const exchangeBenchmark: Benchmark = {
  name: 'exchange',
  async run({ folder, say }) {
    const [full, plain] = [join(folder, 'full'), join(folder, 'plain')]
    const files = await makeSource(full, attachments)
    await makeSource(plain, 0)
    const packed = async (dir: string, out: string): Promise<number> => {
      const core = createCore({})
      try {
        await call(core, 'workspace.open', { dir })
        const input = { choice: { kind: 'all' }, recipient: '', whole: true, out }
        return await timed(() => call<PackResult>(core, 'exchange.pack', input))
      } finally {
        await core.close()
      }
    }
    const merged = async (file: string, name: string): Promise<number> => {
      const dir = await emptyWorkspace(join(folder, name))
      const core = createCore({})
      try {
        await call(core, 'workspace.open', { dir })
        return await timed(() => call(core, 'exchange.merge', { file, trust: true }))
      } finally {
        await core.close()
        rmSync(dir, { recursive: true, force: true })
      }
    }
    const bare = async (round: number, name: string) => {
      const copies = join(folder, `${name}-${round}`)
      const taken = await timed(() => copyAndHash(files, copies))
      rmSync(copies, { recursive: true, force: true })
      return taken
    }
    const pack = await alternate(
      (round) => packed(full, join(folder, `pack-${round}.jxpkg`)),
      (round) => bare(round, 'pack'),
      false,
    )
    say('  packed')
    const whole = join(folder, 'pack-0.jxpkg')
    const merge = await alternate(
      (round) => merged(whole, `merge-${round}`),
      (round) => bare(round, 'merge'),
      false,
    )
    say('  merged')
    const small = join(folder, 'plain.jxpkg')
    await packed(plain, small)
    const source = join(plain, 'ledger.sqlite')
    const inserts = await alternate(
      (round) => merged(small, `plain-${round}`),
      async (round) => {
        const dir = await emptyWorkspace(join(folder, `bare-${round}`))
        return timed(() => bareMerge(small, source, join(dir, 'ledger.sqlite')))
      },
      false,
    )
    return [
      comparison('hand up 10,000 records with 300 MB of attachments', copySpeed, pack.ours, pack.bare),
      comparison('merge 10,000 records with 300 MB of attachments', copySpeed, merge.ours, merge.bare),
      comparison('merge 10,000 records, against bare inserts', 2, inserts.ours, inserts.bare),
    ]
  },
}
