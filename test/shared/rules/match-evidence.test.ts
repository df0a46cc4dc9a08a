import { describe, expect, it } from 'vitest'
import { type MatchableNomination, matchEvidence } from '../../../shared/rules/match-evidence.ts'

const slots = [
  { id: 'benefitProof', words: ['效益证明', '财务证明'] },
  { id: 'useProof', words: ['应用证明'] },
]
const entry = (id: string, title: string, ...unitNames: string[]): MatchableNomination => ({
  id,
  title,
  unitNames,
  slots,
})

const one = entry('1', '混凝土养护工艺优化', '江苏金陵钢铁集团有限公司', '金陵钢铁')
const huadong = entry('2', '一种道岔转辙机方法', '江苏华东能源集团有限公司', '华东能源')
const huaihai = entry('3', '一种道岔转辙机方法', '江苏淮海交通建设集团有限公司', '淮海交通建设')
const longer = entry('4', '混凝土养护工艺优化及推广', '江苏金陵钢铁集团有限公司', '金陵钢铁')
const all = [one, huadong, huaihai]

describe('placing an evidence file by its name', () => {
  it.each([
    ['金陵钢铁+混凝土养护工艺优化+效益证明.pdf', '1', 'benefitProof'],
    ['混凝土养护工艺优化 应用证明（盖章）.PDF', '1', 'useProof'],
    ['应用证明_混凝土养护工艺优化_江苏金陵钢铁集团有限公司.jpg', '1', 'useProof'],
    ['淮海交通建设＋一种道岔转辙机方法＋应用证明.pdf', '3', 'useProof'],
  ])('%s', (fileName, nomination, slot) => {
    expect(matchEvidence(fileName, all)).toEqual({ nomination, slot })
  })

  it.each([
    ['一种道岔转辙机方法+应用证明.pdf', 'two units have this title and the file names neither'],
    ['华东能源+混凝土养护工艺优化+应用证明.pdf', 'the file names another unit'],
    ['金陵钢铁+混凝土养护工艺优化.pdf', 'no word tells the slot'],
    ['现场照片.jpg', 'no title'],
  ])('leaves %s for a person: %s', (fileName) => {
    expect(matchEvidence(fileName, all)).toBeNull()
  })

  it('prefers the longer of two titles where one contains the other', () => {
    const match = matchEvidence('金陵钢铁+混凝土养护工艺优化及推广+应用证明.pdf', [one, longer])
    expect(match?.nomination).toBe('4')
  })
})
