/** A page of a dossier with boxes to be signed and stamped. */
export interface SigningPage {
  /** From 1. */
  readonly page: number
  /** Names of the boxes on it. */
  readonly seals: readonly string[]
}

export interface FormPages {
  /** Pages before the first piece of evidence. */
  readonly count: number
  readonly signing: readonly SigningPage[]
}

const tight = (text: string): string => text.replace(/\s+/gu, '')

/**
 * Where a dossier is signed, by the text of its pages: boxes of the pack that stand on a page with a line to sign. Evidence,
 * which begins with its own heading, may have boxes of others and is not looked at.
 */
export const signingPages = (texts: readonly string[], titles: readonly string[]): FormPages => {
  const pages = texts.map(tight)
  const evidence = pages.findIndex((text) => /^附件1(?!\d)/u.test(text) && /第1页，共\d+页/u.test(text))
  const form = evidence === -1 ? pages : pages.slice(0, evidence)
  return {
    count: form.length,
    signing: form.flatMap((text, at) => {
      const seals = titles.filter((title) => text.includes(tight(title)) && text.includes('负责人签字'))
      return seals.length === 0
        ? []
        : [{ page: at + 1, seals: seals.map((seal) => seal.replace(/[：:]$/u, '')) }]
    }),
  }
}
