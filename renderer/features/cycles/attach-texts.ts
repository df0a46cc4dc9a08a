import { defineTexts } from '../../lib/texts.ts'

export const attachTexts = defineTexts('attach', {
  title: '放入佐证材料',
  drop: '把佐证文件夹或文件拖到这里',
  hint: '文件名写成“单位简称+名称+材料”即可自动归位；每个文件都会打开检查一遍。',
  folder: '选择佐证文件夹',
  files: '选择佐证文件',
  uploading: '正在读入 {{done}} / {{total}} 个文件',
  working: '正在归位和检查',
  done: '已归位 {{matched}} 个文件，{{unmatched}} 个未对上，{{faulty}} 个有问题。',
  unmatched: '未对上申报的文件',
  unmatchedHint: '在申报页“待归位文件”中手工归入。',
  faulty: '有问题的文件',
  file: '文件',
  message: '问题与处理',
  close: '完成',
})
