const list = /^(?:\d{4}\s*年度?)?(\S*?工作室)(?:团队)?(?:核心)?成员/u
const general = /劳模|工匠|人才|职工|技能|大师|创新|示范性?|工作室|[和与及各]|本/gu

/**
 * The one studio whose members a sheet lists, from its name, a line above the table or the file's name:
 * 王强劳模创新工作室成员名单. Null where the words name no studio in particular (创新工作室成员汇总表).
 */
export const studioOfTitles = (texts: readonly string[]): string | null => {
  for (const text of texts) {
    const name = list.exec(text.trim())?.[1]
    if (name && name.replace(general, '').length >= 2) return name
  }
  return null
}
