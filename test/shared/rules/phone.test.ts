import { describe, expect, it } from 'vitest'
import { parsePhone } from '../../../shared/rules/phone.ts'

describe('parsePhone', () => {
  it.each([
    ['15061831192', '15061831192', 'mobile'],
    ['１８６４０５６８６５２', '18640568652', 'mobile'],
    ['+86 138-1234-5678', '13812345678', 'mobile'],
    ['0086 13812345678', '13812345678', 'mobile'],
    ['025-83536666', '025-83536666', 'landline'],
    ['(025) 83536666', '025-83536666', 'landline'],
    ['（０５１０）８２７０００００', '0510-82700000', 'landline'],
    ['02583536666', '025-83536666', 'landline'],
    ['0510-82700000转8001', '0510-82700000-8001', 'landline'],
    ['0515-8270000-801', '0515-8270000-801', 'landline'],
    ['010—66668888', '010-66668888', 'landline'],
  ])('reads %s', (written, phone, kind) => {
    expect(parsePhone(written)).toEqual({ ok: true, phone, kind })
    expect(parsePhone(phone)).toEqual({ ok: true, phone, kind })
  })
  it.each([
    ['1506183119', 'mobileLength'],
    ['150618311921', 'mobileLength'],
    ['83536666', 'areaCode'],
    ['12061831192', 'shape'],
    ['025-835366', 'shape'],
    ['15061831192/18640568652', 'shape'],
    ['无', 'shape'],
    ['', 'shape'],
  ])('refuses %s: %s', (written, reason) => expect(parsePhone(written)).toEqual({ ok: false, reason }))
})
