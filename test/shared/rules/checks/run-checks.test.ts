import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../../shared/rules/checks/run-checks.ts'
import { context, entry, file, number, pack, patent, patentEntry } from './check-fixture.ts'

describe('runChecks', () => {
  const late = entry({ id: 'late', firstUse: '2019-05-01', benefits: [{ year: 2025, amount: 100 }] })

  it('gives id, severity and source as the pack states them, in pack order', () => {
    const other = patentEntry({
      id: 'p',
      phone: null,
      completers: [{ name: '马昊', personId: null, post: '线路工' }],
      evidence: ['benefitProof', 'useProof', 'patentCertificate'].map((slot) =>
        file(slot, { sha256: `p-${slot}` }),
      ),
    })
    const inventors = { patents: new Map([[number, patent({ inventors: ['马昊'] })]]) }
    const found = runChecks(context([other, late], inventors))
    expect(found.map(({ nomination, rule, severity }) => [nomination, rule, severity])).toEqual([
      ['late', 'window', 'explain'],
      ['p', 'required-fields', 'block'],
    ])
    expect(found[0]).toMatchObject({
      title: late.title,
      category: 'achievement',
      source: pack.checks.find(({ rule }) => rule === 'window')?.source,
    })
  })

  it('gives the same for one nomination as within the cycle', () => {
    const whole = context([
      late,
      entry({ id: 'n2', phone: '123', completers: [{ name: '徐志强', personId: null }] }),
    ])
    for (const { id } of whole.entries)
      expect(runChecks(whole, id)).toEqual(runChecks(whole).filter(({ nomination }) => nomination === id))
    expect(runChecks(whole, 'n2').length).toBeGreaterThan(1)
    expect(runChecks(whole, 'nobody')).toEqual([])
  })

  it('settles by a reason what may stand with one, and never what blocks', () => {
    const explained = { window: '延续改进，见鉴定书', 'required-fields': '以后补' }
    const found = runChecks(context([{ ...late, phone: null, explained }]))
    expect(found.map(({ rule, explained: reason }) => [rule, reason])).toEqual([
      ['required-fields', undefined],
      ['window', '延续改进，见鉴定书'],
    ])
  })

  it('follows the pack: a rule left out is not run, another severity is used, categories are kept to', () => {
    const [window] = pack.checks.filter(({ rule }) => rule === 'window')
    if (!window) throw new Error('no window rule')
    const withChecks = (checks: typeof pack.checks) =>
      runChecks(context([late], { pack: { ...pack, checks } }))
    expect(withChecks([])).toEqual([])
    expect(withChecks([{ ...window, severity: 'block' }]).map(({ severity }) => severity)).toEqual(['block'])
    expect(withChecks([{ ...window, categories: ['method'] }])).toEqual([])
  })

  it('names files that cannot be read although no nomination holds them yet', () => {
    const waiting = [
      file('', { fileName: '空文件.pdf', problems: ['empty-file'] }),
      file('', { fileName: '好.pdf' }),
    ]
    expect(runChecks(context([], { waiting }))).toMatchObject([
      { nomination: '', rule: 'evidence-unreadable', severity: 'block', field: 'evidence' },
    ])
  })
})
