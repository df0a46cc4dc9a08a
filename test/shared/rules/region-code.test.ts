import { describe, expect, it } from 'vitest'
import { cityCode, parseRegionCode, regionName } from '../../../shared/rules/region-code.ts'

const cities = '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁'.split(' ')

describe('Jiangsu regions', () => {
  it('knows the 13 cities both ways', () => {
    const codes = cities.map((city) => cityCode(city))
    expect(codes).toEqual(cities.map((_, i) => String(320100 + i * 100)))
    expect(cities.map((city) => cityCode(`${city}市`))).toEqual(codes)
    expect(codes.map((code) => regionName(code ?? ''))).toEqual(cities.map((city) => `${city}市`))
  })
  it.each([
    ['江苏省连云港市', '320700'],
    [' 连云港 ', '320700'],
    ['江苏南京', '320100'],
    ['上海', null],
    ['', null],
  ])('city %j: %s', (name, code) => expect(cityCode(name)).toBe(code))
  it.each([
    ['320102', '南京市'],
    ['321323', '宿迁市'],
    ['320000', '江苏省'],
    ['321400', null],
    ['310100', null],
    ['3201', null],
  ])('code %s: %s', (code, name) => expect(regionName(code)).toBe(name))
  it.each([
    ['３２０７００', { ok: true, code: '320700', name: '连云港市' }],
    ['321500', { ok: false, reason: 'unknown' }],
    ['南京', { ok: false, reason: 'shape' }],
  ])('parses %s', (written, expected) => expect(parseRegionCode(written)).toEqual(expected))
})
