import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCore } from '../../../../main/core.ts'
import type { Core } from '../../../../main/core/core.ts'
import type { Inputs, MethodName, Outputs } from '../../../../shared/contract.ts'

let core: Core
let dir: string
const ask = async <M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]> => {
  const envelope = await core.call(method, input)
  if (!envelope.ok) throw new Error(JSON.stringify(envelope.error))
  return envelope.value as Outputs[M]
}
const unit = '江苏云帆港口集团有限公司'
let port = ''

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-packs-'))
  core = createCore({ clock: () => new Date(2026, 10, 23, 9) })
  const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
  await ask('workspace.create', { dir: join(dir, '台账'), operator, sample: false })
  port = (await ask('records.create', { type: 'unit', values: { name: unit, affiliation: 'municipal' } })).id
}, 60_000)
afterAll(async () => {
  await core.close()
  rmSync(dir, { recursive: true, force: true })
})

const nominate = async (year: number, category: string, title: string): Promise<string> => {
  const { id } = await ask('nomination.create', { year, category, title })
  await ask('records.update', {
    id,
    values: {
      unit: { id: port, text: unit },
      completers: [{ name: '许㛃', personId: null, post: '桥吊司机' }],
    },
  })
  return id
}

/** Nominate, check, packet: what the rules say of it, and what the papers are called. */
const mainJob = async (
  year: number,
  shipped: Inputs['cycle.create']['shipped'],
  categories: readonly string[],
) => {
  const view = await ask('cycle.create', { year, shipped })
  for (const category of categories) await nominate(year, category, `吊具电缆监测装置${category}`)
  const { findings } = await ask('check.run', { cycle: year })
  const packet = await ask('packet.build', { cycle: year, all: true, out: join(dir, String(year)) })
  const verified = await ask('packet.verify', { path: packet.out })
  return {
    view,
    rules: (category: string) =>
      findings.filter((finding) => finding.category === category).map(({ rule }) => rule),
    packet,
    verified: verified.ok,
  }
}

describe('the main job under each pack that is shipped', () => {
  it('provincial three tens: units of the province only', async () => {
    const { view, rules, packet, verified } = await mainJob(2026, 'three-tens', ['achievement'])
    expect(view.name).toBe('2026年度三个十大')
    expect(rules('achievement')).toContain('unit-affiliation')
    expect(packet.dossiers.map(({ file }) => file)).toEqual([
      '01-职工十大科技创新成果/01-江苏云帆港口集团有限公司+吊具电缆监测装置achievement.pdf',
    ])
    expect(packet.summaries.map(({ file }) => file)).toEqual(['01-职工十大科技创新成果汇总表.xlsx'])
    expect(verified).toBe(true)
  }, 60_000)

  it('three tens of a city: any unit, a second contact, files named after unit and person', async () => {
    const { rules, packet, verified } = await mainJob(2027, 'city-three-tens', ['achievement', 'method'])
    expect(rules('achievement')).not.toContain('unit-affiliation')
    expect(rules('method')).toEqual(expect.arrayContaining(['backup-contact', 'method-compliance']))
    expect(packet.dossiers.map(({ file }) => file.split('/')[1])).toEqual([
      '江苏云帆港口集团有限公司+许㛃.pdf',
      '江苏云帆港口集团有限公司+许㛃.pdf',
    ])
    expect((await ask('cycle.pack', { year: 2027 })).parameters.copies?.value).toBe(2)
    expect(verified).toBe(true)
  }, 60_000)

  it('five small innovations: five categories, sealed papers, a trial of a suggestion, ten of a unit', async () => {
    const { view, rules, packet, verified } = await mainJob(2028, 'five-small', ['invention', 'suggestion'])
    expect(view.name).toBe('2028年度职工五小创新成果')
    expect(view.categories.map(({ id }) => id)).toEqual([
      'invention',
      'creation',
      'renewal',
      'design',
      'suggestion',
    ])
    expect(rules('invention').filter((rule) => rule === 'required-evidence')).toHaveLength(2)
    expect(rules('invention')).not.toContain('suggestion-tested')
    expect(rules('suggestion')).toContain('suggestion-tested')
    const { parameters } = await ask('cycle.pack', { year: 2028 })
    expect([parameters.unitQuota?.value, parameters.industryMix?.value]).toEqual([10, '5:4:1'])
    expect(packet.dossiers).toHaveLength(2)
    expect(verified).toBe(true)
  }, 60_000)
})
