import { describe, expect, it } from 'vitest'
import { titleKey } from '../../../shared/text/title-key.ts'

describe('titleKey', () => {
  it.each([
    ['数控机床主轴（ＣＮＣ）工艺优化', '数控机床主轴 (cnc) 工艺优化'],
    ['“五小”成果：一种 装置', '五小成果一种装置'],
    ['如何降本？', '如何降本?'],
  ])('%s equals %s', (a, b) => expect(titleKey(a)).toBe(titleKey(b)))

  it.each([
    ['许?工匠创新工作室', '许工匠创新工作室'],
    ['许?工匠创新工作室', '许㛃工匠创新工作室'],
    ['许？工匠创新工作室', '许工匠创新工作室'],
    ['C++程序优化', 'C程序优化'],
    ['一种接触网吊弦方法', '一种接触网吊弦装置'],
  ])('%s differs from %s', (a, b) => expect(titleKey(a)).not.toBe(titleKey(b)))
})
