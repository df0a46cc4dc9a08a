import { readFileSync } from 'node:fs'
import { CFB } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../main/features/import/read-workbook.ts'
import { bytesOf, workbookOf } from './build-workbook.ts'
import { only, sampleFiles, samplePath } from './import-support.ts'

const read = (bytes: Uint8Array, name = '表.xlsx') => readWorkbook(bytes, name)
const sheetsOf = (bytes: Uint8Array, name?: string) => {
  const result = read(bytes, name)
  if (!result.ok) throw new Error(result.failure.code)
  return result.sheets
}
const text = '名称,金额\n"接触网,吊弦","他说""好"""\n'

describe('readWorkbook', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['GBK', new Uint8Array(iconv.encode(text, 'gbk'))],
    ['UTF-16', new Uint8Array(iconv.encode(text, 'utf16le', { addBOM: true }))],
    ['tabs', new TextEncoder().encode(text.replace('名称,金额', '名称\t金额').replace('",', '"\t'))],
  ])('reads delimited text in %s', (_, bytes) => {
    expect(sheetsOf(bytes, '表.csv')[0]?.rows).toEqual([
      ['名称', '金额'],
      ['接触网,吊弦', '他说"好"'],
    ])
  })

  it('keeps what a CSV says as text: dates, leading zeros and long numbers', () => {
    const rows = sheetsOf(new TextEncoder().encode('ID,a,b\n001,2024/5/1,913204000225788075'), 'x.csv')[0]
      ?.rows
    expect(rows?.[1]).toEqual(['001', '2024/5/1', '913204000225788075'])
  })

  it.each(['xlsx', 'biff8', 'ods'] as const)('reads %s whatever its name says', (type) => {
    const bytes = bytesOf(workbookOf({ 单位: [['单位全称', 1.5]] }), type)
    expect(sheetsOf(bytes, '单位.et')[0]).toMatchObject({ name: '单位', rows: [['单位全称', 1.5]] })
  })

  it('reads the GBK text of Excel 95', () => {
    // The writer knows no code pages there: GBK bytes are put in the place of Latin ones.
    const bytes = Buffer.from(bytesOf(workbookOf({ a: [['ABCDEFGH']] }), 'biff5'))
    const put = (what: Buffer, by: Buffer): void => void by.copy(bytes, bytes.indexOf(what))
    put(Buffer.from('ABCDEFGH'), iconv.encode('单位全称', 'gbk'))
    const codePage = Buffer.from([0x42, 0, 2, 0])
    put(
      Buffer.concat([codePage, bytes.subarray(bytes.indexOf(codePage) + 4, bytes.indexOf(codePage) + 6)]),
      Buffer.from([0x42, 0, 2, 0, 0xa8, 3]),
    )
    expect(sheetsOf(new Uint8Array(bytes), '老表.xls')[0]?.rows).toEqual([['单位全称']])
  })

  it('gives a date cell as the day it shows, in every time zone, at the precision of its format', () => {
    const book = workbookOf({ 表: [[45000, 45000.99, 45000, 45000]] })
    const sheet = only(Object.values(book.Sheets))
    Object.assign(sheet.A1, { z: 'yyyy-mm-dd' })
    Object.assign(sheet.B1, { z: 'yyyy/m/d h:mm' })
    Object.assign(sheet.C1, { z: 'yyyy"年"m"月"' })
    const zone = process.env.TZ
    for (const TZ of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
      process.env.TZ = TZ
      expect(sheetsOf(bytesOf(book))[0]?.rows[0]).toEqual(['2023-03-15', '2023-03-15', '2023-03', 45000])
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('reads the 1904 system', () => {
    const book = workbookOf({ 表: [[43538]] })
    Object.assign(only(Object.values(book.Sheets)).A1, { z: 'yyyy-mm-dd' })
    book.Workbook = { WBProps: { date1904: true } }
    expect(sheetsOf(bytesOf(book))[0]?.rows[0]).toEqual(['2023-03-15'])
  })

  it('gives the merged ranges and the sample sheets whole', () => {
    const [summary, members] = sheetsOf(new Uint8Array(readFileSync(sampleFiles.studios)))
    expect(summary?.merges).toContainEqual({ top: 2, left: 2, bottom: 2, right: 4 })
    expect(summary?.rows).toHaveLength(21)
    expect(members?.rows).toHaveLength(79)
  })

  it('names every file that cannot be read, and never throws', () => {
    const good = bytesOf(workbookOf({ 表: [['名称', '单位']] }))
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.from('xxxxxxxxxxxxxxxx'))
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]))
    const encrypted = new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
    const code = (bytes: Uint8Array, name?: string) => {
      const result = read(bytes, name)
      return result.ok ? 'ok' : result.failure.code
    }
    expect(code(new Uint8Array())).toBe('file-empty')
    expect(code(encrypted)).toBe('file-encrypted')
    expect(code(good.slice(0, good.length / 2))).toBe('file-damaged')
    expect(code(new Uint8Array(readFileSync(samplePath('证明材料/大册.pdf'))))).toBe('file-unsupported')
    expect(code(new Uint8Array(readFileSync(samplePath('证明材料/示意图.png'))), 'a.csv')).toBe(
      'file-unsupported',
    )
    expect(code(new TextEncoder().encode(' \n '), 'a.csv')).toBe('file-no-rows')
    expect(code(bytesOf(workbookOf({ 表: [] })))).toBe('file-no-rows')
  })

  it('reads an HTML table that calls itself .xls', () => {
    const html =
      '<html><table><tr><td>单位全称</td><td>简称</td></tr><tr><td>甲</td><td>2024/5/1</td></tr></table></html>'
    expect(sheetsOf(new TextEncoder().encode(html), 'a.xls')[0]?.rows).toEqual([
      ['单位全称', '简称'],
      ['甲', '2024/5/1'],
    ])
  })
})
