import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyPackEdits,
  criterionKey,
  limitKey,
  ownParameters,
  packValues,
  parameterKey,
  quotaKey,
} from '../../../renderer/features/settings/pack-edits.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { rulePackSchema } from '../../../shared/rule-packs/rule-pack.ts'

const pack = defaultPack(2026)
const labels = { quotas: '各类名额', wordLimits: '各栏目字数上限', scoring: '评分标准' }
const apply = (edits: Parameters<typeof applyPackEdits>[1]) => applyPackEdits(pack, edits, labels)
const fieldOf = (edited: typeof pack, category: string, field: string) =>
  edited.categories.find(({ id }) => id === category)?.form.find((candidate) => candidate.field === field)

describe('edits of a rule pack', () => {
  it('changes nothing without edits', () => {
    expect(apply({})).toEqual(pack)
  })

  it('reads back what was put in, and stays a valid pack', () => {
    const keys = Object.entries(packValues(pack)).filter(([, value]) => typeof value === 'number')
    fc.assert(
      fc.property(
        fc.subarray(keys.map(([key]) => key)),
        fc.integer({ min: 1, max: 9999 }),
        (chosen, number) => {
          const edits = Object.fromEntries(chosen.map((key) => [key, number]))
          const edited = rulePackSchema.parse(apply(edits))
          expect(packValues(edited)).toEqual({ ...packValues(pack), ...edits })
        },
      ),
      { numRuns: 50 },
    )
  })

  it('changes one quota and one criterion only', () => {
    const edited = apply({ [quotaKey('method')]: 8, [criterionKey('economy')]: 30 })
    expect(edited.categories.map(({ quota }) => quota)).toEqual([10, 8, 10])
    expect(edited.scoring.criteria.map(({ max }) => max)).toEqual([25, 20, 30, 10, 20])
  })

  it('moves a word limit, and the help that repeats it', () => {
    const field = 'answers.innovationPoints'
    const edited = apply({ [limitKey('achievement', field)]: 600 })
    expect(fieldOf(edited, 'achievement', field)).toMatchObject({ maxLength: 600, help: '不超过 600 字' })
    expect(fieldOf(edited, 'method', field)?.maxLength).toBe(800)
  })

  it('lifts a word limit', () => {
    const edited = rulePackSchema.parse(apply({ [limitKey('achievement', 'answers.background')]: null }))
    expect(fieldOf(edited, 'achievement', 'answers.background')).not.toHaveProperty('maxLength')
  })

  it('lets the title fields follow the parameter that the check reads', () => {
    const edited = apply({ [parameterKey('titleMaxLength', 'value')]: 40 })
    for (const category of edited.categories) {
      expect(fieldOf(edited, category.id, 'title')).toMatchObject({
        maxLength: 40,
        help: expect.stringContaining('不超过 40 字'),
      })
    }
  })

  it('marks a parameter verified with its source and keeps its label', () => {
    const edited = apply({
      [parameterKey('unitQuota', 'verified')]: true,
      [parameterKey('unitQuota', 'source')]: '苏工办〔2026〕1号',
    })
    expect(edited.parameters.unitQuota).toEqual({
      ...pack.parameters.unitQuota,
      verified: true,
      source: '苏工办〔2026〕1号',
    })
  })

  it('keeps where a whole table of numbers comes from, apart from the parameters proper', () => {
    const edited = apply({ [parameterKey('wordLimits', 'verified')]: true })
    expect(edited.parameters.wordLimits).toEqual({
      value: true,
      label: labels.wordLimits,
      verified: true,
      source: '各栏目字数上限见规则包（未经核实）',
    })
    expect(ownParameters(edited)).toEqual(ownParameters(pack))
    expect(rulePackSchema.safeParse(edited).success).toBe(true)
  })
})
