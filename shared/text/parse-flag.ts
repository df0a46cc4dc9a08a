import { normaliseText } from './normalise-text.ts'

const yes = new Set(
  '是 √ ✓ ✔ ☑ y yes t true 1 有 对 已 已应用 已转化 已实施 已完成 已授权 已推广 已采纳 应用中 在用 推广应用 已投用 已投入使用 一线'.split(
    ' ',
  ),
)
const no = new Set(
  '否 × ✗ ✘ ✕ x n no f false 0 无 未 不是 没有 错 未应用 未转化 未实施 未完成 未授权 未推广 未采纳 未投用 非一线'.split(
    ' ',
  ),
)

/** Yes or no as written in a cell; a remark in brackets is ignored. `null`: empty or neither. */
export const parseFlag = (s: string | number | boolean): boolean | null => {
  const text = normaliseText(String(s)).replace(/\s*\(.*\)$/u, '')
  if (yes.has(text)) return true
  return no.has(text) ? false : null
}
