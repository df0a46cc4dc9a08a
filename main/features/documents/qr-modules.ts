import { encode } from 'uqr'

/** A QR code as templates draw it: modules row by row, dark as 1, and how many are in a row. */
export interface QrModules {
  readonly modules: string
  readonly side: number
}

/** Level Q: a quarter of it may be soiled, by a stamp mostly, and it still reads. */
export const qrModules = (text: string): QrModules => {
  const { data, size } = encode(text, { ecc: 'Q', border: 0 })
  return { modules: data.flat().map(Number).join(''), side: size }
}
