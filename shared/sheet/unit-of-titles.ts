const label = /(?:填报|申报|推荐|报送|上报)单位(?:名称)?\s*(?:[（(][^）)]*[）)])?\s*[:：]\s*/u

/** The unit that fills in the table, from a line above it: 推荐单位（盖章）：江苏金陵钢铁集团有限公司. */
export const unitOfTitles = (titles: readonly string[]): string | null => {
  for (const [i, title] of titles.entries()) {
    const found = label.exec(title)
    if (!found) continue
    const rest = title.slice(found.index + found[0].length)
    // The name may stand in the next cell, and other labels behind it in the same.
    const name = (rest === '' ? (titles[i + 1] ?? '') : rest).split(/\s|[:：]/u)[0] ?? ''
    if (/\p{Script=Han}/u.test(name) && /^[\p{L}\p{N}][\p{L}\p{N}（）()“”《》·\-—]{2,60}$/u.test(name))
      return name
  }
  return null
}
