import { titleKey } from '../text/similar-title.ts'

/** A unit set off by a slash or colon: 效益/万元. */
const unitTail = /\s*[/／:：]\s*(?:单位[:：])?(?:万元|元|㎡|平方米|项|人|个)$/u

const brackets = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|【[^【】]*】/gu

/**
 * Keys under which a header is looked up, most exact first: as written, and without what stands in brackets
 * (units, remarks). Spaces, line breaks, punctuation and full-width forms do not count.
 */
export const headerKeys = (header: string): readonly string[] => {
  const exact = titleKey(header.replaceAll('*', ''))
  const bare = titleKey(header.replaceAll('*', '').replace(brackets, '').trim().replace(unitTail, ''))
  return bare === '' || bare === exact ? [exact] : [exact, bare]
}

/** Unit of money that a header names in brackets or after a slash: （万元）, /元. */
export const headerMoneyUnit = (header: string): 'yuan' | 'wan' | null => {
  const text = header.normalize('NFKC')
  if (/万元|\(万\)/u.test(text)) return 'wan'
  return /[(/:,、]\s*(?:人民币)?元|\d元/u.test(text) ? 'yuan' : null
}
