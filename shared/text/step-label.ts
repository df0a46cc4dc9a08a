/** Names of steps, as history keeps them; `{name}` is filled from the step's detail. */
const wording: Readonly<Record<string, string>> = {
  create: '新建{type}“{title}”',
  update: '修改{type}“{title}”',
  delete: '删除{type}“{title}”',
  restore: '恢复{type}“{title}”',
  import: '导入 {files} 个工作簿',
  attach: '归集佐证材料（{files} 个文件）',
  place: '佐证归位“{file}”',
  removeEvidence: '移除佐证“{file}”',
  createCycle: '新建 {year} 年度评选',
  updatePack: '修改 {year} 年度规则包',
  createNomination: '新建申报“{title}”',
  refreshNomination: '从来源台账更新申报“{title}”',
  setStage: '变更申报“{title}”的环节',
  explainFinding: '说明申报“{title}”的审查意见',
  decideTie: '裁定 {year} 年度同分次序',
}

/** What an undo or redo is about, in words: the step that someone once made. */
export const madeStepLabel = ({ label, detail }: Step): string =>
  stepLabel(String(detail.of ?? label), detail)

/** A step in words. A key that has none is shown as it is: old ledgers may hold keys we no longer know. */
export const stepLabel = (label: string, detail: Readonly<Record<string, string | number>> = {}): string => {
  if (label === 'undo' || label === 'redo') {
    const made = template(String(detail.of ?? ''), detail)
    return `${label === 'undo' ? '撤销' : '重做'}：${made}`
  }
  return template(label, detail)
}

interface Step {
  readonly label: string
  readonly detail: Readonly<Record<string, string | number>>
}

const template = (label: string, detail: Readonly<Record<string, string | number>>): string => {
  const text = Object.hasOwn(wording, label) ? (wording[label] ?? label) : label
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''))
}
