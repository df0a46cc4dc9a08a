import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureCycle } from '../../../../main/db/cycle-record.ts'
import { toCheckEntry } from '../../../../main/features/cycle/check-entries.ts'
import { reuseHandlers } from '../../../../main/features/reuse/service.ts'
import type { RecordType } from '../../../../shared/record/record-type-name.ts'
import type { Values } from '../../../../shared/record/field.ts'
import type { ReuseGroup } from '../../../../shared/reuse-views.ts'
import { createRandom } from '../../../support/generator/random.ts'
import { createTeller } from '../../../support/generator/told-works.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let test: TestWorkspace
beforeEach(async () => {
  test = await createTestWorkspace()
})
afterEach(() => test.dispose())

const tell = createTeller(createRandom(3))
const number = '202115698269.3'

const insert = (type: RecordType, values: Values): string =>
  test.workspace.store.write({ label: 'test' }, (writer) => writer.insert(type, values))

const nominate = (year: number, values: Values): string =>
  test.workspace.store.write({ label: 'test' }, (writer) => {
    const cycle = ensureCycle(writer, year)
    return writer.insert('nomination', {
      category: 'achievement',
      title: `项目${year}`,
      unit: { id: null, text: '江苏润扬水务集团有限公司' },
      stage: cycle.pack.stages[0]?.id ?? null,
      ...values,
      cycle: { id: cycle.id, text: cycle.name },
    })
  })

const groupsOf = async (nomination: string): Promise<readonly ReuseGroup[]> => {
  const input = { cycle: 2026, nomination }
  const { entries } = await reuseHandlers['reuse.find'](input, test.workspace, test.job)
  return entries[0]?.groups ?? []
}
const kindsOf = async (nomination: string, other: string): Promise<readonly string[] | undefined> =>
  (await groupsOf(nomination)).find((group) => group.other.id === other)?.matches.map(({ kind }) => kind)

const compare = (nomination: string, other: string) =>
  reuseHandlers['reuse.compare']({ nomination, other }, test.workspace, test.job)
const decide = (
  nomination: string,
  other: string,
  verdict: 'same' | 'continuation' | 'falseAlarm' | null,
  reason = '两个项目的装置不同',
) => reuseHandlers['reuse.decide']({ nomination, other, verdict, reason }, test.workspace, test.job)

describe('what counts as used again', () => {
  it('finds a patent number across categories of one year, whatever it is written beside', async () => {
    const one = nominate(2026, { patentNumber: number })
    const other = nominate(2026, { title: '乙', category: 'patent', patentNumber: number })
    expect(await kindsOf(one, other)).toEqual(['patentNumber'])
    expect(await kindsOf(other, one)).toEqual(['patentNumber'])
  })

  it('finds winners that were only imported, by title set another way', async () => {
    const award = insert('award', { title: '岸桥吊具“电缆”快换装置', year: 2021, name: '十大成果' })
    const entry = nominate(2026, { title: '岸桥吊具电缆快换装置' })
    expect(await kindsOf(entry, award)).toEqual(['title'])
  })

  it('leaves out the register entry it was made from, its twin, its patent, and the award of the same year', async () => {
    const unit = { id: null, text: '润扬水务' }
    const text = tell(300)
    const source = insert('innovation', { title: '原名', unit, content: text })
    insert('achievement', { title: '岸桥吊具电缆快换装置', unit, summary: text })
    insert('patent', { title: '一种装置', patentNumber: number, useResult: text })
    insert('award', { title: '岸桥吊具电缆快换装置', year: 2026, name: '十大成果' })
    const entry = nominate(2026, {
      title: '岸桥吊具电缆快换装置',
      sourceId: source,
      patentNumber: number,
      answers: { background: text },
    })
    expect(await groupsOf(entry)).toEqual([])
  })

  it('does not take the same name in another unit for the same person', async () => {
    const people = [{ name: '王敏', personId: null }]
    const elsewhere = nominate(2024, {
      title: '甲',
      unit: { id: null, text: '泰山建筑' },
      completers: people,
    })
    const here = nominate(2025, { title: '乙', completers: people })
    const entry = nominate(2026, { completers: people })
    expect(await kindsOf(entry, elsewhere)).toBeUndefined()
    expect(await kindsOf(entry, here)).toEqual(['person'])
  })

  it('takes two records of a person for one where their ID numbers are the same and the key is at hand', async () => {
    const { vault } = test.workspace
    await vault.unlock('江苏工匠二〇二六')
    const person = (): string =>
      insert('person', { name: '王敏', idNumber: vault.seal('32010219900307857X', null) })
    const unit = { id: null, text: '泰山建筑' }
    const before = nominate(2024, { title: '甲', unit, completers: [{ name: '王敏', personId: person() }] })
    const entry = nominate(2026, { completers: [{ name: '王敏', personId: person() }] })
    expect(await kindsOf(entry, before)).toEqual(['person'])
    vault.lock()
    expect(await kindsOf(entry, before)).toBeUndefined()
  })

  it('leaves out entries that were withdrawn', async () => {
    const out = nominate(2025, { title: '甲', patentNumber: number })
    const entry = nominate(2026, { patentNumber: number })
    expect(await kindsOf(entry, out)).toEqual(['patentNumber'])
    test.workspace.store.write({ label: 'test' }, (writer) => {
      const stage = ensureCycle(writer, 2025).pack.stages.find((one) => one.out)?.id ?? ''
      writer.update('nomination', out, { stage })
    })
    expect(await groupsOf(entry)).toEqual([])
  })

  it('does not count the questions of the form, nor what many write', async () => {
    const phrase =
      '该成果已在本单位推广应用，运行稳定可靠，取得了良好的经济效益和社会效益，劳动强度明显降低。'
    for (let index = 0; index < 12; index += 1)
      nominate(2020, { title: `第${index}项`, answers: { spread: phrase + tell(200, false) } })
    const entry = nominate(2026, { answers: { spread: phrase + tell(200, false) } })
    expect(await groupsOf(entry)).toEqual([])
  })
})

describe('side by side', () => {
  it('marks the passages as written on both sides, and says how much they are', async () => {
    const copied = tell(90, false)
    const before = nominate(2024, { title: '甲', answers: { background: `开头。${copied}` } })
    const entry = nominate(2026, {
      answers: { innovationPoints: `${tell(60, false)}\n${copied.replaceAll('，', '、')} 末尾` },
    })
    const { hereTexts, thereTexts, group, shared } = await compare(entry, before)
    const marked = (fields: typeof hereTexts): readonly string[] =>
      fields.flatMap(({ segments }) =>
        segments.filter(({ passage }) => passage === 1).map(({ text }) => text),
      )
    const bare = (text: string): string => text.replace(/[\p{P}\s]/gu, '')
    expect(marked(thereTexts).map(bare)).toEqual([bare(copied)])
    expect(marked(hereTexts).map(bare)).toEqual([bare(copied)])
    expect(hereTexts[0]?.label.zh).toBe('主要创新点')
    expect(hereTexts.flatMap(({ segments }) => segments.map(({ text }) => text)).join('')).toContain('末尾')
    expect(group?.matches[0]?.kind).toBe('text')
    expect(shared).toBe(bare(copied).length)
  })

  it('refuses a record that is not there', async () => {
    const entry = nominate(2026, {})
    await expect(compare(entry, 'nobody')).rejects.toMatchObject({ error: { code: 'record-missing' } })
  })
})

describe('what a person decides', () => {
  it('is a finding of the formality check where it is the same work, and none where it is not', async () => {
    const before = nominate(2025, { title: '甲装置', patentNumber: number })
    const entry = nominate(2026, { patentNumber: number })
    const said = (): readonly string[] => {
      const record = test.workspace.store.get('nomination', entry)
      return record ? toCheckEntry(record, [], null).sameWorks : []
    }
    await decide(entry, before, 'continuation')
    expect(said()).toEqual([])
    await decide(entry, before, 'same')
    expect(said()).toEqual(['甲装置'])
  })

  it('is kept for both, logged, undone as a step, and asked again once either side changes', async () => {
    const { store } = test.workspace
    const before = nominate(2026, { title: '甲', patentNumber: number })
    const entry = nominate(2026, { patentNumber: number })
    await decide(entry, before, 'continuation')
    for (const [one, other] of [
      [entry, before],
      [before, entry],
    ] as const) {
      const { group } = await compare(one, other)
      expect(group?.decision).toMatchObject({ verdict: 'continuation', by: '王敏', on: '2026-03-01' })
    }
    expect(store.historyOf(entry).at(0)?.label).toBe('decideReuse')
    store.write({ label: 'test' }, (writer) => writer.update('nomination', before, { title: '甲（二期）' }))
    expect((await compare(entry, before)).group).toMatchObject({
      decision: null,
      outdated: { verdict: 'continuation' },
    })
    await store.undo()
    expect((await compare(entry, before)).group?.decision?.verdict).toBe('continuation')
  })

  it('can be taken back, and made anew from the other side', async () => {
    const before = nominate(2026, { title: '甲', patentNumber: number })
    const entry = nominate(2026, { patentNumber: number })
    await decide(entry, before, 'falseAlarm')
    await decide(before, entry, 'same', '同一专利重复申报')
    expect((await compare(entry, before)).group?.decision?.verdict).toBe('same')
    await decide(entry, before, null, '')
    expect((await compare(before, entry)).group?.decision).toBeNull()
  })

  it('needs a reason', async () => {
    const before = nominate(2025, { title: '甲', patentNumber: number })
    const entry = nominate(2026, { patentNumber: number })
    await expect(decide(entry, before, 'falseAlarm', ' 误报 ')).rejects.toMatchObject({
      error: { code: 'reason-needed' },
    })
  })
})
