import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ftsPhraseQuery, segmentCjk } from '../../../shared/text/segment-cjk.ts'

describe('segmentCjk', () => {
  it.each([
    ['QC小组', 'qc 小 组'],
    ['沈𬭩（钳工）', '沈 𬭩 ( 钳 工 )'],
    ['𰻝面', '𰻝 面'],
    ['ZL２０２１ 1', 'zl2021 1'],
    ['', ''],
    ['lone \uD800 half', 'lone \uFFFD half'],
  ])('%j becomes %j', (written, expected) => expect(segmentCjk(written)).toBe(expected))
})

describe('ftsPhraseQuery', () => {
  it.each([
    ['工作室', '"工 作 室"*'],
    ['许㛃 QC小组', '"许 㛃"* AND "qc 小 组"*'],
    ['a"b OR title:c*', '"a b"* AND "or"* AND "title c"*'],
    ['202115698269.3', '"202115698269 3"*'],
    ['  、。"*()  ', ''],
    ['', ''],
  ])('%j becomes %j', (query, expected) => expect(ftsPhraseQuery(query)).toBe(expected))
})

describe('in a real FTS5 table', () => {
  let db: Database.Database
  beforeAll(() => {
    db = new Database(':memory:')
    db.exec(`CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'unicode61')`)
  })
  afterAll(() => db.close())

  const found = (text: string, query: string): boolean => {
    db.exec('DELETE FROM t')
    db.prepare('INSERT INTO t VALUES (?)').run(segmentCjk(text))
    return db.prepare('SELECT 1 FROM t WHERE t MATCH ?').get(ftsPhraseQuery(query)) !== undefined
  }

  it.each([
    ['许㛃工匠创新工作室', '㛃工匠', true],
    ['许㛃工匠创新工作室', '许工匠', false],
    ['许㛃工匠创新工作室', '室', true],
    ['许㛃工匠创新工作室', '作工', false],
    ['沈𬭩、宋根生', '沈𬭩', true],
    ['沈凯、宋根生', '沈𬭩', false],
    ['污水泵站格栅QC攻关', 'qc攻 污水', true],
    ['污水泵站格栅QC攻关', 'qc攻 净水', false],
    ['ZL202115698269.3', 'zl202115698269.3', true],
    ['ZL202115698269.3', 'zl2021', true],
  ])('%s, asked for %s: %s', (text, query, expected) => expect(found(text, query)).toBe(expected))

  it('finds every text of Han characters by any part of it, and takes any query without a syntax error', () => {
    const han = fc.constantFrom(...'工匠创新室㛃𬭩𰻝许沈一乙')
    fc.assert(
      fc.property(fc.array(han, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (chars, a, b) => {
        const from = a % chars.length
        const part = chars.slice(from, from + 1 + (b % (chars.length - from)))
        expect(found(chars.join(''), part.join(''))).toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        if (ftsPhraseQuery(query) !== '') expect(() => found('工匠', query)).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})
