import { titleKey } from './title-key.ts'

const province = /^(江苏省|江苏)/u
const legalForm = /(集团)?(股份|控股|投资)?(有限责任公司|有限公司|总公司|公司)$|集团$/u

/**
 * What stays of a unit's name without the province and the legal form: 江苏瑞麒轨道集团有限公司 and
 * 瑞麒轨道集团 both give 瑞麒轨道, 江苏东桥控股有限公司 and 东桥控股 give 东桥. Null when less than two characters stay.
 */
export const unitCoreName = (name: string): string | null => {
  const core = titleKey(name)
    .replace(province, '')
    .replace(legalForm, '')
    .replace(/(集团|控股|股份)$/u, '')
  return [...core].length >= 2 ? core : null
}
