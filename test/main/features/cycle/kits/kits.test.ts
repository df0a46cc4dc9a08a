import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCore } from '../../../../../main/core.ts'
import type { Core } from '../../../../../main/core/core.ts'
import type { MethodName, Outputs } from '../../../../../shared/contract.ts'
import { pictureExtras } from '../../../../../shared/kit/picture-extras.ts'
import type { ScoreFileBody } from '../../../../../shared/kit/score-file.ts'
import type { MadeKits } from '../../../../../shared/kit-views.ts'
import { createNominations, type NominationWorkspace } from '../../../../support/create-nominations.ts'
import { fullMarks, openKit, passphrasesOn, signedWith } from '../../../../support/open-kit.ts'

let made: NominationWorkspace
let core: Core
let out: string

const call = async <M extends MethodName>(method: M, input: unknown): Promise<Outputs[M]> => {
  const envelope = await core.call(method, input, {})
  if (!envelope.ok) throw new Error(`${method}: ${JSON.stringify(envelope.error)}`)
  return envelope.value as Outputs[M]
}
type Made = Extract<MadeKits, { kind: 'made' }>
const make = async (more: object = {}): Promise<Made> => {
  const result = await call('kit.make', { cycle: 2026, judges: 2, out, ...more })
  if (result.kind !== 'made') throw new Error(JSON.stringify(result.leaks))
  return result
}
const kitOf = (result: Made, judge: string) => {
  const slips = join(made.workspace.dir, 'packets', result.slips)
  const file = result.kits.find((kit) => kit.judge === judge)?.file ?? ''
  return openKit(join(out, file), passphrasesOn(slips).get(judge) ?? '')
}

beforeAll(async () => {
  made = await createNominations()
  out = join(made.workspace.dir, '..', 'stick')
  await made.workspace.close()
  core = createCore({ clock: () => new Date(2026, 2, 1, 9) })
  await call('workspace.open', { dir: made.workspace.dir })
})
afterAll(async () => {
  await core?.close()
  await made?.dispose()
})

describe('making kits', () => {
  it('makes none where evidence would tell whose it is, and says where and what to do', async () => {
    const result = await call('kit.make', { cycle: 2026, judges: 2, out, slots: ['useProof', 'photo'] })
    expect(result).toMatchObject({
      kind: 'leaks',
      leaks: [
        {
          entry: made.full,
          kind: 'unit',
          place: '应用证明 1',
          found: '江苏润扬水务集团有限公司',
          field: null,
        },
      ],
    })
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([])
    expect((await call('kit.overview', { cycle: 2026 })).kits).toEqual([])
    const [leak] = result.kind === 'leaks' ? result.leaks : []
    await call('kit.reword', { nomination: made.full, leaveOut: [leak?.evidence] })
    expect((await make({ slots: ['useProof', 'photo'] })).kits).toHaveLength(2)
  })

  it('finds names in every text that a judge would see, and takes other wording for them', async () => {
    const plant = (patch: object) => call('records.update', { id: made.full, values: patch })
    const before = (await call('nomination.get', { id: made.full })).record.values
    const answers = before.answers as Record<string, string>
    await plant({
      title: '润扬水务高压电缆接头远程操控平台的研制与应用',
      answers: { ...answers, background: '由宋㛃牵头，联系电话 15009608784，邮箱 song@example.com。' },
    })
    const result = await call('kit.make', { cycle: 2026, judges: 1, out })
    const places =
      result.kind === 'leaks' ? result.leaks.map(({ field, kind, found }) => `${field} ${kind} ${found}`) : []
    expect(places).toEqual([
      'title unit 润扬水务',
      'answers.background person 宋㛃',
      'answers.background phone 15009608784',
      'answers.background email song@example.com',
    ])
    await call('kit.reword', {
      nomination: made.full,
      words: { title: '高压电缆接头远程操控平台的研制与应用', 'answers.background': '由一线职工牵头。' },
    })
    const { contents } = kitOf(await make(), '01')
    expect(JSON.stringify(contents)).not.toMatch(/宋㛃|润扬|15009608784/u)
    expect(JSON.stringify(contents)).toContain('由一线职工牵头。')
    await plant({ title: before.title, answers: before.answers })
    await call('kit.reword', { nomination: made.full, words: { title: null, 'answers.background': null } })
  })

  it('seals text and bare pictures, and opens with the passphrase on the slip alone', async () => {
    const result = await make({ slots: ['photo', 'other'], due: '2026-03-20' })
    const { contents, block } = kitOf(result, '02')
    const pages = contents.categories.flatMap(({ entries }) =>
      entries.flatMap(({ evidence }) => evidence.flatMap((file) => file.pages)),
    )
    expect(pages).toHaveLength(3)
    for (const page of pages) expect(pictureExtras(new Uint8Array(block(page.block)))).toEqual([])
    expect(result.unseen.pages).toBe(3)
    expect(contents).toMatchObject({ blind: true, judge: '02', due: '2026-03-20' })
    const html = readFileSync(join(out, result.kits[1]?.file ?? ''), 'utf8')
    expect(html).not.toMatch(/高压电缆|现场照片|15009608784/u)
    expect(html).toMatch(/default-src 'none'; script-src 'sha256-/u)
    expect(() => openKit(join(out, result.kits[1]?.file ?? ''), '2222-2222-2222-2222')).toThrow()
    expect(existsSync(join(made.workspace.dir, 'packets/.kit-work'))).toBe(false)
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const before = (await call('kit.overview', { cycle: 2026 })).kits
    const target = join(out, 'cancelled')
    const stop = new AbortController()
    const envelope = await core.call(
      'kit.make',
      { cycle: 2026, judges: 3, out: target, slots: ['photo'] },
      { signal: stop.signal, onProgress: ({ label }) => String(label).startsWith('评审包') && stop.abort() },
    )
    expect(envelope).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(readdirSync(target)).toEqual([])
    expect((await call('kit.overview', { cycle: 2026 })).kits).toEqual(before)
  })
})

describe('taking scores back', () => {
  const file = (name: string): string => join(out, '..', 'back', name)
  const hand = (name: string, content: unknown): string => {
    mkdirSync(join(out, '..', 'back'), { recursive: true })
    writeFileSync(file(name), typeof content === 'string' ? content : JSON.stringify(content))
    return file(name)
  }
  const read = async (name: string, content: unknown) =>
    (await call('kit.read', { files: [hand(name, content)] })).files[0]
  const scored = async () =>
    (await call('rank.run', { cycle: 2026 })).categories.flatMap(({ entries }) =>
      entries.map(({ judges }) => judges),
    )

  it('refuses what is not what the kit gave out, and writes nothing', async () => {
    const first = await make({ due: '2026-03-20' })
    const { contents } = kitOf(first, '01')
    const other = kitOf(first, '02').contents
    const body = fullMarks(contents)
    const good = signedWith(body, contents.signingKey)
    const edited = {
      ...good,
      rows: good.rows.map((row) => ({ ...row, points: { ...row.points, innovation: 1 } })),
    }
    const rowsBut = (
      change: (row: ScoreFileBody['rows'][number], index: number) => object,
    ): ScoreFileBody => ({
      ...body,
      rows: body.rows.map((row, index) => ({ ...row, ...change(row, index) })),
    })
    const incomplete = rowsBut((row, index) => (index === 0 ? { points: { innovation: 3 } } : row))
    const tooMuch = rowsBut((row, index) => (index === 0 ? { points: { ...row.points, economy: 26 } } : row))
    const cases = {
      unreadable: '{"schema":1}',
      foreign: { ...good, kit: '01a00000-0000-7000-8000-000000000000' },
      signature: edited,
      signature2: signedWith(body, other.signingKey),
      contents: signedWith(
        { ...body, entriesHash: other.entriesHash.replace(/^./u, 'x') },
        contents.signingKey,
      ),
      contents2: signedWith(
        { ...body, rows: body.rows.slice(1).concat(body.rows.slice(1, 2)) },
        contents.signingKey,
      ),
      incomplete: signedWith(incomplete, contents.signingKey),
      incomplete2: signedWith(tooMuch, contents.signingKey),
      incomplete3: signedWith({ ...body, rows: body.rows.slice(1) }, contents.signingKey),
    }
    for (const [code, content] of Object.entries(cases)) {
      const answer = await read(`${code}.jxscore`, content)
      expect(answer, code).toMatchObject({ kind: 'refused', code: code.replace(/\d$/u, '') })
    }
    expect(await scored()).toEqual([0, 0, 0])

    const second = await make({ due: '2026-02-28' })
    expect(await read('void.jxscore', good)).toMatchObject({ kind: 'refused', code: 'void' })
    const late = kitOf(second, '01').contents
    const lateFile = signedWith(fullMarks(late), late.signingKey)
    expect(await read('late.jxscore', lateFile)).toMatchObject({ kind: 'refused', code: 'late' })
    expect(await scored()).toEqual([0, 0, 0])
    const overview = await call('kit.extend', { id: late.kit, due: '2026-03-01' })
    expect(overview.kits.find(({ id }) => id === late.kit)?.state).toBe('out')
    expect(await read('late.jxscore', lateFile)).toMatchObject({
      kind: 'taken',
      judge: '01',
      scored: 3,
      recused: 0,
    })
    expect(await scored()).toEqual([1, 1, 1])
    expect(await read('again.jxscore', lateFile)).toMatchObject({ kind: 'refused', code: 'twice' })
    const changed = signedWith(
      { ...fullMarks(late), finishedAt: '2026-03-02T00:00:00.000Z' },
      late.signingKey,
    )
    expect(await read('changed.jxscore', changed)).toMatchObject({ kind: 'refused', code: 'twice' })
    // Undone, the kit is out again, and its scores are gone.
    await call('steps.undo', {})
    expect(await scored()).toEqual([0, 0, 0])
    expect(await read('again.jxscore', changed)).toMatchObject({ kind: 'taken' })
    // The rule stands frozen from the first score on; a kit made before goes by the same criteria, one made after by its hash.
    const third = kitOf(await make(), '02').contents
    expect(third.ruleHash).toMatch(/^[0-9a-f]{64}$/u)
    await call('judging.unfreeze', { year: 2026, reason: '评委会决定调整标准' })
    const underOld = signedWith(fullMarks(third), third.signingKey)
    expect(await read('rule.jxscore', underOld)).toMatchObject({ kind: 'refused', code: 'rule' })
  })

  it('asks the panel: only what is assigned goes out, and whoever is recused since scores nothing', async () => {
    const cycle = (await call('cycle.get', { year: 2026 })).id
    const save = async (type: string, values: object) => (await call('records.create', { type, values })).id
    const link = (id: string, text: string) => ({ id, text })
    const judge = await save('judge', { cycle: link(cycle, '2026'), code: '07', name: '评委七' })
    await save('assignment', {
      nomination: link(made.bare, ''),
      judge: link(judge, ''),
      cycleYear: 2026,
      state: 'recused',
      basis: 'hand',
      reason: '曾任同一单位职务',
    })
    const result = await call('kit.make', { cycle: 2026, out })
    if (result.kind !== 'made') throw new Error(JSON.stringify(result.leaks))
    const { contents } = kitOf(result, '07')
    const body = fullMarks(contents)
    expect(body.rows.map(({ entry }) => entry).toSorted()).toEqual([made.full, made.faulty].toSorted())

    await save('assignment', {
      nomination: link(made.full, ''),
      judge: link(judge, ''),
      cycleYear: 2026,
      state: 'recused',
      basis: 'hand',
      reason: '与完成人有师徒关系',
    })
    expect(await read('recused.jxscore', signedWith(body, contents.signingKey))).toMatchObject({
      kind: 'refused',
      code: 'recused',
    })
    const honest = {
      ...body,
      rows: body.rows.map((row) =>
        row.entry === made.full ? { ...row, recused: true, points: {}, remark: '师徒' } : row,
      ),
    }
    expect(await read('honest.jxscore', signedWith(honest, contents.signingKey))).toMatchObject({
      kind: 'taken',
      scored: 1,
      recused: 1,
    })
  })
})
