/** 省部属企业十大先进操作法推荐表 → 省部属企业十大先进操作法: what volumes and summaries are called after. */
export const selectionName = (formTitle: string): string =>
  formTitle.replace(/(?:推荐|申报|提名)(?:登记)?表$/u, '')
