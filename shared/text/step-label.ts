import type { Label } from '../record/field.ts'
import { recordDefinitions } from '../records/record-definitions.ts'
import { type Filling, fillBlanks, say } from './say.ts'

/** Names of steps, as history keeps them; `{name}` is filled from the step's detail. */
const wording: Readonly<Record<string, Label>> = {
  create: { zh: '新建{type}“{title}”', en: 'Create “{title}” ({type})' },
  update: { zh: '修改{type}“{title}”', en: 'Change “{title}” ({type})' },
  look: { zh: '显示身份证号：{reason}', en: 'ID number shown: {reason}' },
  delete: { zh: '删除{type}“{title}”', en: 'Delete “{title}” ({type})' },
  restore: { zh: '恢复{type}“{title}”', en: 'Restore “{title}” ({type})' },
  link: { zh: '关联“{title}”与“{other}”', en: 'Link “{title}” and “{other}”' },
  unlink: { zh: '取消关联“{title}”', en: 'Take a link off “{title}”' },
  changeMany: { zh: '批量修改{type}（{count} 条）', en: 'Change many records ({type}, {count})' },
  deleteMany: { zh: '批量删除{type}（{count} 条）', en: 'Delete many records ({type}, {count})' },
  import: { zh: '导入 {files} 个工作簿', en: 'Import workbooks ({files})' },
  importNamed: { zh: '导入 {files} 个工作簿（{names}）', en: 'Import workbooks ({files}: {names})' },
  attach: { zh: '归集佐证材料（{files} 个文件）', en: 'Add evidence ({files} files)' },
  place: { zh: '佐证归位“{file}”', en: 'Place evidence “{file}”' },
  replaceEvidence: { zh: '换上佐证新版“{file}”', en: 'Replace evidence by “{file}”' },
  restoreVersion: { zh: '恢复佐证旧版“{file}”', en: 'Bring back the older version “{file}”' },
  removeEvidence: { zh: '移除佐证“{file}”', en: 'Remove evidence “{file}”' },
  stamp: { zh: '放入盖章页 {count} 页（{file}）', en: 'Put in {count} stamped pages ({file})' },
  removeStamps: { zh: '取回盖章页 {count} 页', en: 'Take {count} stamped pages back' },
  createCycle: { zh: '新建 {year} 年度评选', en: 'Create the {year} cycle' },
  updatePack: { zh: '修改 {year} 年度规则包', en: 'Change the {year} rule pack' },
  createNomination: { zh: '新建申报“{title}”', en: 'Nominate “{title}”' },
  refreshNomination: {
    zh: '从来源台账更新申报“{title}”',
    en: 'Update nomination “{title}” from its source record',
  },
  moveNominations: { zh: '{count} 项申报转入“{stage}”', en: 'Move {count} nominations to “{stage}”' },
  reopenNomination: { zh: '延长申报“{title}”的修改期限', en: 'Extend the last day of nomination “{title}”' },
  setStage: { zh: '变更申报“{title}”的环节', en: 'Move nomination “{title}” to another stage' },
  explainFinding: { zh: '说明申报“{title}”的审查意见', en: 'Explain a finding of nomination “{title}”' },
  decideReuse: {
    zh: '对“{title}”与“{other}”作出查重结论',
    en: 'Decide on the likeness of “{title}” to “{other}”',
  },
  reopenReuse: {
    zh: '撤回“{title}”与“{other}”的查重结论',
    en: 'Take back the decision on “{title}” and “{other}”',
  },
  removeJudge: { zh: '移除 {year} 年度一名评委', en: 'Remove a judge of {year}' },
  assignJudges: { zh: '分派 {year} 年度评审', en: 'Assign the judging of {year}' },
  setSeat: { zh: '调整 {year} 年度评审分派', en: 'Change an assignment of {year}' },
  freezeRule: { zh: '冻结 {year} 年度评分规则', en: 'Freeze the scoring rule of {year}' },
  unfreezeRule: {
    zh: '解除冻结 {year} 年度评分规则：{reason}',
    en: 'Unfreeze the scoring rule of {year}: {reason}',
  },
  settleResult: { zh: '确定 {year} 年度评审结果', en: 'Settle the result of {year}' },
  closeBallot: { zh: '无记名投票“{title}”第 {round} 轮', en: 'Secret ballot “{title}”, round {round}' },
  makeKits: { zh: '生成 {year} 年度评审包（{count} 份）', en: 'Make judges’ kits of {year} ({count})' },
  takeScores: { zh: '收取评委 {judge} 的评分', en: 'Take the scores of judge {judge}' },
  extendKit: { zh: '更改评委 {judge} 评审包的期限', en: 'Change the last day of judge {judge}’s kit' },
  voidKit: { zh: '作废评委 {judge} 的评审包', en: 'Make judge {judge}’s kit void' },
  reword: { zh: '修改“{title}”的盲评用语', en: 'Change the blind wording of “{title}”' },
  decideTie: { zh: '裁定 {year} 年度同分次序', en: 'Decide a tie of {year}' },
  merge: { zh: '合并重复的{type}“{title}”', en: 'Merge duplicates of “{title}” ({type})' },
  moveChallenge: { zh: '移动榜单“{title}”', en: 'Move challenge “{title}”' },
  payFee: { zh: '登记专利“{title}”第 {year} 年年费', en: 'Enter the fee of year {year} of “{title}”' },
  mergePackage: { zh: '合并{unit} {operator}的交换包', en: 'Merge the package of {operator}, {unit}' },
  settleConflicts: { zh: '裁定 {count} 处两边都改过的内容', en: 'Settle {count} conflicts' },
  joinRecords: { zh: '认定“{title}”为同一记录', en: 'Join the records of “{title}”' },
  mendLinks: { zh: '体检修复关联', en: 'Mend links (check-up)' },
  payReward: { zh: '登记专利“{title}”的发明奖励', en: 'Enter rewards for “{title}”' },
}

type Detail = Readonly<Record<string, string | number>>

/** The log names a record's type as it is called in Chinese. */
const typeLabel = (type: string | number | undefined): Filling =>
  Object.values(recordDefinitions).find(({ label }) => label.zh === type)?.label ?? type ?? ''

const made = (label: string, detail: Detail): Label => {
  // Imports of older versions did not write down the names of their files.
  const key = label === 'import' && detail.names !== undefined ? 'importNamed' : label
  const words = Object.hasOwn(wording, key) ? wording[key] : undefined
  if (!words) return { zh: label, en: label }
  const fillings = { ...detail, type: typeLabel(detail.type) }
  return { zh: fillBlanks(words.zh, fillings, 'zh'), en: fillBlanks(words.en, fillings, 'en') }
}

/** A step as lists carry it. */
export interface StepWords {
  readonly label: string
  readonly labelEn: string
}

export const stepWords = ({ zh, en }: Label): StepWords => ({ label: zh, labelEn: en })

interface Step {
  readonly label: string
  readonly detail: Detail
}

/** What an undo or redo is about, in words: the step that someone once made. */
export const madeStepLabel = ({ label, detail }: Step): Label => stepLabel(String(detail.of ?? label), detail)

export const stepIn = ({ label, labelEn }: StepWords, language: keyof Label): string =>
  language === 'en' ? labelEn : label

/** A step in words. A key that has none is shown as it is: old ledgers may hold keys we no longer know. */
export const stepLabel = (label: string, detail: Detail = {}): Label => {
  const step = made(String(detail.of ?? ''), detail)
  if (label === 'undo') return say('撤销：{step}', 'Undo: {step}', { step })
  if (label === 'redo') return say('重做：{step}', 'Redo: {step}', { step })
  return made(label, detail)
}
