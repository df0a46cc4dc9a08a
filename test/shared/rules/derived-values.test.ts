import { expect, test } from 'vitest'
import { derivedValues, missingDerived } from '../../../shared/rules/derived-values.ts'
import { recogniseRank } from '../../../shared/rules/recognise-rank.ts'

test.each<[string, string | null, string | null]>([
  ['高级技师', 'seniorTechnician', null],
  ['技师', 'technician', null],
  ['高级技师/一级', 'seniorTechnician', null],
  ['三级/高级工', 'senior', null],
  ['二级技师', 'technician', null],
  ['特级技师', 'specialTechnician', null],
  ['首席技师、正高级工程师', 'chiefTechnician', 'fullSenior'],
  ['高级工程师', null, 'associateSenior'],
  ['助理工程师', null, 'assistant'],
  ['工程师，高级工', 'senior', 'intermediate'],
  ['电焊工', null, null],
  ['', null, null],
])('“%s” names skill %s and title %s', (text, skill, title) => {
  expect(recogniseRank(text)).toEqual({ skill, title })
})

test.each<[string, string | undefined, string | undefined]>([
  ['制造业', 'C', undefined],
  ['C 制造业', 'C', undefined],
  ['C3741 铁路机车车辆制造', 'C', 'C3741'],
  ['Ｄ44', 'D', 'D44'],
  ['交通运输、仓储和邮政业', 'G', undefined],
  ['Z99', undefined, undefined],
  ['制造与服务', undefined, undefined],
])('industry “%s” is section %s, code %s', (industry, industrySection, industryCode) => {
  expect(derivedValues('unit', { industry })).toEqual({
    ...(industrySection ? { industrySection } : {}),
    ...(industryCode ? { industryCode } : {}),
  })
})

test('fills gaps and never replaces what was chosen', () => {
  expect(missingDerived('person', { skill: '技师', skillLevel: null }, {})).toEqual({
    skillLevel: 'technician',
  })
  expect(missingDerived('person', { skillLevel: 'senior' }, { skill: '技师' })).toEqual({})
  expect(
    missingDerived('person', { skillLevel: null }, { skill: '技师', skillLevel: 'chiefTechnician' }),
  ).toEqual({})
  expect(derivedValues('studio', { skill: '技师' })).toEqual({})
})
