/** Without 0, 1, I, L and O, which people confuse on paper. */
export const passphraseAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** 16 characters of 31 are 79 bits. */
export const passphraseLength = 16

/** As printed: ABCD-EFGH-JKMN-PQRS. */
export const printedPassphrase = (characters: string): string =>
  (characters.match(/.{1,4}/gu) ?? []).join('-')

/** As it goes into the key: hyphens, spaces, small letters and full-width forms make no difference. */
export const plainPassphrase = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
