import { encode } from 'uqr'

/** A QR code as templates draw it: modules row by row, dark as 1, and how many are in a row. */
export interface QrModules {
  readonly modules: string
  readonly side: number
}

/**
 * Level Q: a quarter of it may be soiled, by a stamp mostly, and it still reads. With a mask given (0 to 7) the eight are
 * not tried for the best, which takes ten times as long; readers take any.
 */
export const qrModules = (text: string, maskPattern?: number): QrModules => {
  const mask = maskPattern === undefined ? {} : { maskPattern }
  const { data, size } = encode(text, { ecc: 'Q', border: 0, ...mask })
  return { modules: data.flat().map(Number).join(''), side: size }
}
