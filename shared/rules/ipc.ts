import { toHalfWidth } from '../text/normalise-text.ts'

type ParsedClassification =
  | { readonly ok: true; readonly symbol: string }
  | { readonly ok: false; readonly reason: 'shape' | 'class' }

const compact = (s: string): string => toHalfWidth(s).replace(/\s/gu, '').toUpperCase()

/**
 * IPC symbol of an invention or utility model, as written, to the form `B23K 10/22`. A version after it,
 * as in B23K10/22(2006.01)I, is dropped. Only the pattern is checked: the scheme itself changes every year.
 */
export const parseIpc = (s: string): ParsedClassification => {
  const text = compact(s).replace(/^(?:INT\.?CL\.?|IPC)(?:\d+)?:?/u, '')
  const parts = /^([A-H])(\d{2})([A-Z])(\d{1,4})\/(\d{2,6})(?:\(\d{4}\.\d{2}\)[A-Z]?)?$/u.exec(text)
  if (!parts) return { ok: false, reason: 'shape' }
  if (parts[2] === '00') return { ok: false, reason: 'class' }
  return { ok: true, symbol: `${parts[1]}${parts[2]}${parts[3]} ${Number(parts[4])}/${parts[5]}` }
}

/** Locarno class of a design, as written, to the form `16-06`; classes run from 01 to 32. */
export const parseLoc = (s: string): ParsedClassification => {
  const text = compact(s).replace(/^LOC(?:\(\d+\))?(?:CL\.?)?:?/u, '')
  const parts = /^(\d{1,2})-(\d{1,2})$/u.exec(text)
  const [first, second] = [Number(parts?.[1]), Number(parts?.[2])]
  if (!parts) return { ok: false, reason: 'shape' }
  if (first < 1 || first > 32 || second < 1) return { ok: false, reason: 'class' }
  return { ok: true, symbol: `${String(first).padStart(2, '0')}-${String(second).padStart(2, '0')}` }
}
