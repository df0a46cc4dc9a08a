const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * Characters as a reader counts them, white space excluded: the measure of every length limit of a form.
 * A letter with combining marks, a character outside the basic plane and an emoji family are one each.
 */
export const countGraphemes = (s: string): number => {
  let count = 0
  for (const { segment } of segmenter.segment(s)) if (!/^[\s\u200B\uFEFF]+$/u.test(segment)) count += 1
  return count
}
