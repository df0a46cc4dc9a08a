import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePeople, parseWrittenPeople } from '../../../shared/text/parse-people.ts'

describe('parsePeople', () => {
  it.each([
    ['杨小燕、徐永刚、罗国庆', ['杨小燕', '徐永刚', '罗国庆']],
    ['张晓明; 朱佳琪; 吴志强', ['张晓明', '朱佳琪', '吴志强']],
    ['陆佳琪;孙昊；曹玉兰，梁立新,马昊/王明', ['陆佳琪', '孙昊', '曹玉兰', '梁立新', '马昊', '王明']],
    ['沈㛃 王永刚', ['沈㛃', '王永刚']],
    ['王昊 黄凯', ['王昊', '黄凯']],
    ['徐𬭩　何𬭩', ['徐𬭩', '何𬭩']],
    ['张 三', ['张三']],
    ['张　三、李 四', ['张三', '李四']],
    ['张 三 李 四', ['张三', '李四']],
    ['张 三 王小明', ['张三', '王小明']],
    ['欧 阳 锋', ['欧阳锋']],
    ['John Smith、张三', ['John Smith', '张三']],
    ['阿卜杜拉·买买提，张三', ['阿卜杜拉·买买提', '张三']],
    ['张三（组长、焊工）、李四(技师)', ['张三', '李四']],
    ['组长：张三；李四', ['张三', '李四']],
    ['1.张三 2.李四', ['张三', '李四']],
    ['1、张三\n2、李四', ['张三', '李四']],
    ['张三、李四等', ['张三', '李四']],
    ['张三、李四等5人', ['张三', '李四']],
    ['张三 李四 等', ['张三', '李四']],
    ['张三、李四、张三', ['张三', '李四']],
    ['许?、冯㛃', ['许?', '冯㛃']],
    [
      '江苏京口农垦集团有限公司、江苏盐阜机床集团有限公司',
      ['江苏京口农垦集团有限公司', '江苏盐阜机床集团有限公司'],
    ],
    ['欧阳 锋、李四', ['欧阳锋', '李四']],
    ['张三 组长、李四 组员', ['张三', '李四']],
    ['组长：张三；组员：李四、王五', ['张三', '李四', '王五']],
    ['（张三、李四）', ['张三', '李四']],
    ['王成员', ['王成员']],
    ['\uE863明、𠮷田', ['\uE863明', '𠮷田']],
    ['', []],
    [' 、—、/ ', []],
  ])('%j', (written, expected) => expect(parsePeople(written)).toEqual(expected))

  it.each([
    ['李四13912345678、王五', [{ name: '李四', phone: '13912345678' }, { name: '王五' }]],
    ['张三 138 1234 5678', [{ name: '张三', phone: '138 1234 5678' }]],
    ['李敏：025-83536666', [{ name: '李敏', phone: '025-83536666' }]],
  ])('%j keeps the number beside the name', (written, expected) =>
    expect(parseWrittenPeople(written)).toEqual(expected),
  )

  it('gives back any list of names under any separator', () => {
    const name = fc
      .tuple(
        fc.constantFrom(...'赵钱孙李周吴郑王'),
        fc.array(fc.constantFrom(...'卫东玉兰㛃𬭩凯昊'), { minLength: 1, maxLength: 2 }),
      )
      .map(([surname, given]) => surname + given.join(''))
    const separator = fc.constantFrom('、', '，', ',', '; ', '；', '/', '\n', ' ', '　', '、 ')
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 9 }), separator, (names, by) => {
        expect(parsePeople(names.join(by))).toEqual(names)
      }),
    )
  })
})
