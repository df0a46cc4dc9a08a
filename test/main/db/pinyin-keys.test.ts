import { expect, it } from 'vitest'
import { pinyinKeys } from '../../../main/db/pinyin-keys.ts'

it.each([
  ['徐永刚', 'xuyonggang', 'xyg'],
  ['许㛃工匠创新工作室', 'xujiegongjiangchuangxingongzuoshi', 'xjgjcxgzs'],
  ['沈𬭩', 'shenweng', 'sw'],
  ['单春梅', 'danchunmei shanchunmei', 'dcm scm'],
  ['曾国藩', 'cengguofan zengguofan', 'cgf zgf'],
  ['仇和', 'chouhe qiuhe', 'ch qh'],
  ['重庆', 'chongqing', 'cq'],
  ['吕布', 'lvbu', 'lb'],
  ['QC小组', 'qcxiaozu', 'qcxz'],
  ['１１０ｋＶ变电站', '110kvbiandianzhan', '110kvbdz'],
  ['张 三', 'zhangsan', 'zs'],
  ['', '', ''],
])('%s', (s, full, initials) => expect(pinyinKeys(s)).toEqual({ full, initials }))

it('leaves out what has no reading: unread characters, half a character, signs', () =>
  expect(pinyinKeys('𰻝面\uD800、一？')).toEqual({ full: 'mianyi', initials: 'my' }))
