import { normaliseText } from '../text/normalise-text.ts'

type ParsedRegionCode =
  | { readonly ok: true; readonly code: string; readonly name: string }
  | { readonly ok: false; readonly reason: 'shape' | 'unknown' }

/** The 13 cities of Jiangsu (GB/T 2260), by the first four digits. */
const cities: ReadonlyMap<string, string> = new Map([
  ['3201', '南京'],
  ['3202', '无锡'],
  ['3203', '徐州'],
  ['3204', '常州'],
  ['3205', '苏州'],
  ['3206', '南通'],
  ['3207', '连云港'],
  ['3208', '淮安'],
  ['3209', '盐城'],
  ['3210', '扬州'],
  ['3211', '镇江'],
  ['3212', '泰州'],
  ['3213', '宿迁'],
])

/**
 * 江苏省, or the city that a code of six digits names or lies in (320102 is in 南京市: counties are not listed
 * here); `null` for any other code.
 */
export const regionName = (code: string): string | null => {
  if (code === '320000') return '江苏省'
  const city = /^\d{6}$/u.test(code) ? cities.get(code.slice(0, 4)) : undefined
  return city === undefined ? null : `${city}市`
}

/** Code of a Jiangsu city by its name: 连云港, 连云港市 and 江苏省连云港市 are 320700; `null` for any other name. */
export const cityCode = (name: string): string | null => {
  const short = normaliseText(name)
    .replace(/\s/gu, '')
    .replace(/^江苏省?/u, '')
    .replace(/市$/u, '')
  const found = [...cities].find(([, city]) => city === short)
  return found ? `${found[0]}00` : null
}

/** Code of Jiangsu, of one of its cities, or of a county in one, as written. */
export const parseRegionCode = (s: string): ParsedRegionCode => {
  const code = normaliseText(s).replace(/\s/gu, '')
  if (!/^\d{6}$/u.test(code)) return { ok: false, reason: 'shape' }
  const name = regionName(code)
  return name === null ? { ok: false, reason: 'unknown' } : { ok: true, code, name }
}
