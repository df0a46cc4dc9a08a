import type { Sheet } from '../../../shared/sheet/sheet.ts'

export type WorkbookResult =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly code: string; readonly message: string }

const failures = {
  'file-empty': '文件是空的（0 字节）。请向来源单位索取完整的文件。',
  'file-encrypted': '文件有打开密码，无法读取。请在 WPS 或 Excel 中取消密码后另存，再导入。',
  'file-damaged': '文件已损坏，打不开。请用 WPS 或 Excel 打开后另存为 .xlsx，或向来源单位重新索取。',
  'file-unsupported': '不是可以导入的表格。请使用 .xlsx、.xls、.et 或 .csv 文件。',
  'file-no-rows': '文件里没有任何内容。请检查是否选错了文件。',
  'file-too-large': '表格太大，内存不够，无法读取。请拆成几个文件后分别导入。',
} as const

export const workbookFailure = (code: keyof typeof failures): WorkbookResult => ({
  ok: false,
  code,
  message: failures[code],
})
