import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categoryFolder, dossierFile, safeFileName } from '../../../main/features/documents/packet-names.ts'

const naming = (index: number, unit: string, title: string) => ({
  index,
  unit,
  unitInFull: `江苏${unit}集团有限公司`,
  title,
  person: '许㛃',
})

describe('names of packet files', () => {
  it('says category, place, unit and title', () => {
    expect(categoryFolder(0, '职工十大科技创新成果')).toBe('01-职工十大科技创新成果')
    expect(dossierFile(naming(2, '润扬水务', '高压电缆接头远程操控平台'))).toBe(
      '03-润扬水务+高压电缆接头远程操控平台.pdf',
    )
  })

  it('follows the pattern of a pack, and tells apart what would be one name', () => {
    const pattern = '{申报单位全称}+{第一完成人}'
    const first = dossierFile(naming(0, '润扬水务', '甲'), pattern)
    expect(first).toBe('江苏润扬水务集团有限公司+许㛃.pdf')
    expect(dossierFile(naming(1, '润扬水务', '乙'), pattern, new Set([first.toLowerCase()]))).toBe(
      '江苏润扬水务集团有限公司+许㛃（02）.pdf',
    )
  })

  it('replaces what Windows refuses and keeps it legible', () => {
    expect(safeFileName('A/B:C*?"<>|\\D')).toBe('A／B：C＊？”＜＞｜＼D')
    expect(safeFileName('con')).toBe('_con')
    expect(safeFileName('名称. . ')).toBe('名称')
    expect(safeFileName('\u0007 ')).toBe('未命名')
  })

  it('is taken by every file system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const name = dossierFile(naming(0, '单位', title))
        expect(name).not.toMatch(/[<>:"/\\|?*]/u)
        expect(name.replace(/\.pdf$/u, '')).not.toMatch(/[. ]$/u)
        expect([...new Intl.Segmenter('zh').segment(name)].length).toBeLessThanOrEqual(60)
      }),
    )
  })

  it('stays within 255 bytes, whatever is combined', () => {
    expect(
      new TextEncoder().encode(dossierFile(naming(99, '单位', '𬭩'.repeat(200)))).length,
    ).toBeLessThanOrEqual(255)
  })
})
