import type { Reading } from '../../record/typed-input.tsx'

const digits = /^\d{1,12}$/

/** Reads a whole number of at least `min`; full-width digits count. Empty is `null` where `optional`. */
export const readWholeNumber =
  ({
    min,
    optional,
    message,
  }: {
    readonly min: number
    readonly optional: boolean
    readonly message: string
  }) =>
  (text: string): Reading<number | null> => {
    const plain = text.normalize('NFKC').replaceAll(',', '').trim()
    if (plain === '' && optional) return { ok: true, value: null }
    return digits.test(plain) && Number(plain) >= min
      ? { ok: true, value: Number(plain) }
      : { ok: false, message }
  }
