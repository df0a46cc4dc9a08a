import { describe, expect, it } from 'vitest'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { packDifferences } from '../../../shared/rule-packs/pack-differences.ts'
import { rollPack } from '../../../shared/rule-packs/roll-pack.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'

const pack = defaultPack(2026)

const withParameter = (name: string, patch: Partial<RulePack['parameters'][string]>): RulePack => {
  const parameter = pack.parameters[name]
  if (!parameter) throw new Error(`no parameter ${name}`)
  return { ...pack, parameters: { ...pack.parameters, [name]: { ...parameter, ...patch } } }
}

describe('a pack carried over', () => {
  it('keeps what a union set, moves the deadline, and asks for everything to be verified anew', () => {
    const edited = withParameter('completersCap', { value: 7, verified: true, source: '苏工办〔2026〕8号' })
    const next = rollPack(edited, 2027)
    expect(next.parameters.completersCap).toMatchObject({
      value: 7,
      verified: false,
      source: '沿用 2026 年：苏工办〔2026〕8号',
    })
    expect(next.parameters.deadline?.value).toBe('2027-12-31')
    expect(next.title).toBe(pack.title.replace('2026', '2027'))
    expect(next.year).toBe(2027)
    expect(Object.values(next.parameters).some(({ verified }) => verified)).toBe(false)
  })

  it('29 February has no like in the next year', () => {
    const leap = { ...withParameter('deadline', { value: '2028-02-29' }), year: 2028 }
    expect(rollPack(leap, 2029).parameters.deadline?.value).toBe('2029-02-28')
    expect(rollPack(leap, 2032).parameters.deadline?.value).toBe('2032-02-29')
  })
})

describe('differences of two packs', () => {
  it('a pack differs from itself in nothing, and from its next year only in the deadline', () => {
    expect(packDifferences(pack, pack)).toEqual([])
    expect(
      packDifferences(pack, rollPack(pack, 2027)).map(({ part, before, after }) => [part, before, after]),
    ).toEqual([['parameter', '2026-12-31', '2027-12-31']])
  })

  it('names every kind of change once', () => {
    const [first, ...categories] = pack.categories
    const [criterion, ...criteria] = pack.scoring.criteria
    const [check, dropped, ...checks] = pack.checks
    if (!first || !criterion || !check || !dropped) throw new Error('the default pack is empty')
    const [field, ...fields] = first.form
    const [slot, ...slots] = first.slots
    if (!field || !slot) throw new Error('the default form is empty')
    const changed: RulePack = {
      ...pack,
      parameters: {
        ...pack.parameters,
        extra: { value: 3, label: '另加的参数', verified: true, source: '' },
      },
      categories: [
        {
          ...first,
          quota: first.quota + 1,
          form: [...fields, { ...field, maxLength: 99, required: !field.required }],
          slots: [...slots],
        },
        ...categories.slice(1),
      ],
      stages: pack.stages.map((stage, index) => (index === 0 ? { ...stage, next: [] } : stage)),
      checks: [{ ...check, severity: check.severity === 'hint' ? 'block' : 'hint' }, ...checks],
      scoring: {
        ...pack.scoring,
        criteria: [{ ...criterion, max: criterion.max - 5 }, ...criteria],
        decimals: 3,
      },
    }
    const found = packDifferences(pack, changed)
    expect(found.map(({ part }) => part).toSorted()).toEqual(
      [
        'parameter',
        'quota',
        'required',
        'limit',
        'slot',
        'category',
        'stage',
        'check',
        'check',
        'criterion',
        'scoring',
      ].toSorted(),
    )
    expect(found.find(({ part }) => part === 'parameter')).toEqual({
      part: 'parameter',
      name: '另加的参数',
      before: null,
      after: '3',
    })
    expect(found.find(({ part }) => part === 'category')?.after).toBeNull()
    expect(found.filter(({ part }) => part === 'check').map(({ after }) => after)).toContain(null)
  })
})
