import { describe, expect, it } from 'vitest'
import { parseIpc, parseLoc } from '../../../shared/rules/ipc.ts'

describe('parseIpc', () => {
  it.each([
    ['A01B 1/02', 'A01B 1/02'],
    ['b23k10/22', 'B23K 10/22'],
    ['Ｈ０２Ｇ １８／６７', 'H02G 18/67'],
    ['B23K10/22(2006.01)I', 'B23K 10/22'],
    ['Int.Cl.: B23K 10/22', 'B23K 10/22'],
    ['H01L 0021/027', 'H01L 21/027'],
  ])('reads %s', (written, symbol) => expect(parseIpc(written)).toEqual({ ok: true, symbol }))
  it.each([
    ['I01B 1/02', 'shape'],
    ['A1B 1/02', 'shape'],
    ['A01B 1/2', 'shape'],
    ['A01B', 'shape'],
    ['16-39', 'shape'],
    ['A00B 1/02', 'class'],
    ['', 'shape'],
  ])('refuses %j: %s', (written, reason) => expect(parseIpc(written)).toEqual({ ok: false, reason }))
})

describe('parseLoc', () => {
  it.each([
    ['16-39', '16-39'],
    ['6-6', '06-06'],
    ['ＬＯＣ（13）Cl. 14-03', '14-03'],
  ])('reads %s', (written, symbol) => expect(parseLoc(written)).toEqual({ ok: true, symbol }))
  it.each([
    ['33-01', 'class'],
    ['00-01', 'class'],
    ['14-00', 'class'],
    ['B23K 10/22', 'shape'],
    ['1403', 'shape'],
  ])('refuses %s: %s', (written, reason) => expect(parseLoc(written)).toEqual({ ok: false, reason }))
})
