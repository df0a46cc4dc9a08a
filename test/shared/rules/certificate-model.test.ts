import { expect, it } from 'vitest'
import { type CertificateInput, certificatesOf } from '../../../shared/rules/certificate-model.ts'

const input: CertificateInput = {
  year: 2026,
  organisers: ['江苏省总工会'],
  issuedOn: '2026-12-20',
  each: 'entry',
  prefix: '苏工技创',
  categories: [
    { title: '职工十大科技创新成果', entries: [] },
    {
      title: '十大先进操作法',
      entries: [
        { title: '甲操作法', unit: '江苏某集团有限公司', completers: ['宋㛃', '𠮷田'], patentNumber: null },
        { title: '乙操作法', unit: '', completers: [], patentNumber: null },
      ],
    },
  ],
}

it('one for each entry, numbered by category and place', () => {
  const made = certificatesOf(input)
  expect(made.map(({ names, number }) => [names, number])).toEqual([
    ['宋㛃、𠮷田', '苏工技创〔2026〕0201'],
    ['', '苏工技创〔2026〕0202'],
  ])
  expect(made[0]?.text).toBe('《甲操作法》被认定为2026年度十大先进操作法。')
})

it('one for each completer, numbered by rank as well; an entry without any still has its own', () => {
  const made = certificatesOf({ ...input, each: 'person', prefix: '' })
  expect(made.map(({ names, number }) => [names, number])).toEqual([
    ['宋㛃', '〔2026〕0201-1'],
    ['𠮷田', '〔2026〕0201-2'],
    ['', '〔2026〕0202'],
  ])
  expect(made[1]?.text).toContain('第2完成人')
})
