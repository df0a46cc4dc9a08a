import { alreadyNormal, normaliseText } from './normalise-text.ts'

/**
 * Key under which two spellings of one title are equal: normalised, without punctuation, brackets and white
 * space. A `?` or ？ before a letter stands for a lost character and stays in the key, as U+FFFD, so that 许?工匠
 * equals neither 许工匠 nor 许㛃工匠.
 */
export const titleKey = (s: string): string =>
  alreadyNormal.test(s)
    ? s
    : normaliseText(s.replace(/[?？](?=[\p{L}\p{N}])/gu, '\uFFFD')).replace(/[\p{P}\p{Z}\s`~^|<>]/gu, '')
