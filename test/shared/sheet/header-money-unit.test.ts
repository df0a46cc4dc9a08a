import { describe, expect, it } from 'vitest'
import { headerMoneyUnit, titleMoneyUnit } from '../../../shared/sheet/header-keys.ts'

describe('headerMoneyUnit', () => {
  it.each([
    ['经济效益（万元）', 'wan'],
    ['效益/元', 'yuan'],
    ['年效益（千元）', 'thousand'],
    ['产值（百万元）', 'million'],
    ['产值（亿元）', 'yi'],
    ['创收（万美元）', 'foreign'],
    ['经济效益', null],
    ['单元数量', null],
  ])('%s: %s', (header, unit) => expect(headerMoneyUnit(header)).toBe(unit))
})

describe('titleMoneyUnit', () => {
  it.each([
    [['2026年汇总表', '单位：元'], 'yuan'],
    [['汇总表（金额单位：千元）'], 'thousand'],
    [['单位：项、万元'], 'wan'],
    [['填报单位：元立集团有限公司'], null],
    [['填报单位：江苏云帆港口集团有限公司  单位：人民币元'], 'yuan'],
    [[], null],
  ])('%j: %s', (titles, unit) => expect(titleMoneyUnit(titles)).toBe(unit))
})
