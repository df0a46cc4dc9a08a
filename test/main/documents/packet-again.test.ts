import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildPacket } from '../../../main/features/documents/build-packet.ts'
import type { DocumentDependencies } from '../../../main/features/documents/dependencies.ts'
import { createEvidenceClient } from '../../../main/features/documents/evidence-client.ts'
import { inspectPacket } from '../../../main/features/documents/inspect-packet.ts'
import { shippedFolder } from '../../../main/features/documents/load-templates.ts'
import { listPackets } from '../../../main/features/documents/packet-list.ts'
import type { FindingView } from '../../../shared/cycle-views.ts'
import { createNominations, type NominationWorkspace } from '../../support/create-nominations.ts'

const client = createEvidenceClient()
let made: NominationWorkspace
let findings: readonly FindingView[] = []
let engine: 'native' | 'wasm' = 'native'
let rounds = 0

const deps: DocumentDependencies = {
  findings: async () => findings,
  rank: async () => ({ categories: [] }),
  extraFonts: async () => [],
}

const partsFolder = (): string => join(made.workspace.dir, 'packets', '.parts')

const build = (
  out: string,
  signal = new AbortController().signal,
  begun: (label: string) => void = () => undefined,
) =>
  buildPacket(
    deps,
    client,
    { cycle: 2026, out: join(made.workspace.dir, 'packets', out), all: true, engine },
    made.workspace,
    { signal, report: ({ label }) => begun(String(label)) },
  )

const manifestOf = (out: string): string =>
  readFileSync(join(made.workspace.dir, 'packets', out, 'manifest.json'), 'utf8')

/** When each document was printed. */
const printedAt = (out: string): ReadonlyMap<string, number> => {
  const folder = join(made.workspace.dir, 'packets', out)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.pdf'),
  )
  return new Map(files.map((file) => [file, statSync(join(folder, file)).mtimeMs]))
}

const change = (id: string, values: Record<string, unknown>): void => {
  made.workspace.store.write({ label: 'update' }, (writer) =>
    writer.update('nomination', id, values as never),
  )
}

beforeAll(async () => {
  made = await createNominations()
})
beforeEach(() => {
  findings = []
  engine = 'native'
})
afterAll(async () => {
  client.close()
  await made.dispose()
})

describe('a packet built again', () => {
  it('prints only what changed: the dossier and the volume it is bound in', async () => {
    await build('again')
    const before = printedAt('again')
    change(made.full, { note: '补充说明', contact: '沈𬭩' })
    await build('again')
    const after = printedAt('again')
    const anew = [...after].filter(([file, at]) => before.get(file) !== at).map(([file]) => file)
    expect(anew.toSorted()).toEqual([
      '01-职工十大科技创新成果/01-润扬水务+高压电缆接头远程操控平台的研制与应用.pdf',
      '01-职工十大科技创新成果汇编.pdf',
    ])
    await build('again')
    expect(printedAt('again')).toEqual(after)
  })

  it('goes on where a cancelled build stopped', async () => {
    rmSync(partsFolder(), { recursive: true, force: true })
    const controller = new AbortController()
    const stopped = build('resumed', controller.signal, (label) => {
      if (label.endsWith('汇编')) controller.abort()
    })
    await expect(stopped).rejects.toMatchObject({ error: { code: 'cancelled' } })
    expect(existsSync(join(made.workspace.dir, 'packets', 'resumed'))).toBe(false)
    const began = Date.now()
    await build('resumed')
    const earlier = [...printedAt('resumed')].filter(([, at]) => at < began).map(([file]) => file)
    expect(earlier).toHaveLength(2)
  })

  it('is the only one that is listed and known: not what a power cut left, nor what is kept for the next', async () => {
    const { out, dossiers } = await build('again')
    const [left, alone] = [join(out, '..', '.again.building'), join(made.workspace.dir, '申报书.pdf')]
    cpSync(out, left, { recursive: true })
    cpSync(join(out, dossiers[0]?.file ?? ''), alone)
    const { packets } = await listPackets(made.workspace, 2026)
    expect(packets.filter((packet) => basename(packet.out).startsWith('.'))).toEqual([])
    const { report, packet } = await inspectPacket(alone, made.workspace.dir, {
      signal: new AbortController().signal,
      report: () => undefined,
    })
    expect(report.ok).toBe(true)
    expect(basename(packet?.result.out ?? '')).not.toMatch(/^\./)
    await build('again')
    expect(existsSync(left)).toBe(false)
  })

  it('prints anew what was changed or damaged in the packet since', async () => {
    const { out, dossiers } = await build('again')
    const file = join(out, dossiers[0]?.file ?? '')
    const bytes = readFileSync(file)
    const spoilt = Buffer.from(bytes)
    spoilt[bytes.length >> 1] = (spoilt[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(file, spoilt)
    await build('again')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('keeps nothing that the last build did not use', async () => {
    await build('again')
    const kept = (): readonly string[] =>
      readdirSync(join(partsFolder(), '2026')).filter((name) => name.endsWith('.pdf'))
    const before = kept()
    change(made.bare, { contact: '另一人' })
    await build('again')
    expect(kept()).toHaveLength(before.length)
    expect(kept().filter((name) => !before.includes(name))).toHaveLength(2)
  })
})

/** Whatever may change between two builds. */
const changes: Readonly<Record<string, () => void>> = {
  'a title': () => change(made.full, { title: `高压电缆平台${rounds}` }),
  'a rare character': () => change(made.bare, { contact: ['王𪚥', '王敏', '王☑'][rounds % 3] }),
  'the order': () => change(made.faulty, { number: rounds % 2 ? 1 : 9 }),
  'a finding': () => {
    findings =
      findings.length > 0
        ? []
        : [
            {
              nomination: made.full,
              title: '',
              category: 'achievement',
              rule: 'title-length',
              severity: 'block',
              field: 'title',
              message: '名称过长',
              messageEn: '',
              source: '',
            },
          ]
  },
  'a file taken away': () => {
    const { store } = made.workspace
    const [file] = store.list({ type: 'evidence', filters: [{ field: 'owner', is: made.full }], limit: 1 })
    if (file) store.write({ label: 'delete' }, (writer) => writer.remove('evidence', file.id))
  },
  'a caption': () => {
    const { store } = made.workspace
    const [file] = store.list({ type: 'evidence', filters: [{ field: 'owner', is: made.full }], limit: 1 })
    if (file)
      store.write({ label: 'update' }, (writer) =>
        writer.update('evidence', file.id, { caption: `图${rounds}` }),
      )
  },
  'a stored file’s date': () => {
    const { store, attachments } = made.workspace
    const [file] = store.list({ type: 'evidence', filters: [{ field: 'owner', is: made.full }], limit: 1 })
    if (file) utimesSync(attachments.pathOf(String(file.values.sha256)), new Date(), new Date(rounds * 1000))
  },
  'a template': () => {
    const source = readFileSync(join(shippedFolder(), 'cover.typ'), 'utf8')
    writeFileSync(join(made.workspace.dir, 'templates', 'cover.typ'), `${source}\n// ${rounds}\n`)
  },
  'the engine': () => {
    engine = engine === 'native' ? 'wasm' : 'native'
  },
}

/** The manifest of the packet built on what is there, and that of one built from nothing. */
const bothBuilds = async (): Promise<readonly [again: string, whole: string]> => {
  await build('again')
  const [parts, aside] = [partsFolder(), `${partsFolder()}-aside`]
  renameSync(parts, aside)
  await build('whole')
  // The next build starts from what the first of the two left.
  rmSync(parts, { recursive: true })
  renameSync(aside, parts)
  return [manifestOf('again'), manifestOf('whole')]
}

const names = Object.keys(changes)

describe('has the bytes of a whole build after', () => {
  beforeAll(() => mkdirSync(join(made.workspace.dir, 'templates'), { recursive: true }))

  it.each(names)('%s', async (name) => {
    await build('again')
    const before = manifestOf('again')
    rounds += 1
    changes[name]?.()
    const [again, whole] = await bothBuilds()
    expect(again).toBe(whole)
    // Nothing that is printed depends on the date of a file.
    expect(again === before).toBe(name === 'a stored file’s date')
  })

  it('any of them in any order', async () => {
    const some = fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(some, async (chosen) => {
        rounds += 1
        for (const name of chosen) changes[name]?.()
        const [again, whole] = await bothBuilds()
        expect(again).toBe(whole)
      }),
      { numRuns: 2 },
    )
  }, 120_000)
})
