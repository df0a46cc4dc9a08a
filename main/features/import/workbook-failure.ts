import type { Sheet } from '../../../shared/sheet/sheet.ts'
import { type Said, said } from '../../../shared/text/say.ts'

/** A workbook that could not be read. */
export interface WorkbookFailure extends Said {
  readonly code: string
}

export type WorkbookResult =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly failure: WorkbookFailure }

const failures = {
  'file-empty': {
    zh: '文件是空的（0 字节）。请向来源单位索取完整的文件。',
    en: 'The file is empty (0 bytes). Ask its sender for the complete file.',
  },
  'file-encrypted': {
    zh: '文件有打开密码，无法读取。请在 WPS 或 Excel 中取消密码后另存，再导入。',
    en: 'The file has a password and cannot be read. Save it without the password in WPS or Excel, then import it.',
  },
  'file-damaged': {
    zh: '文件已损坏，打不开。请用 WPS 或 Excel 打开后另存为 .xlsx，或向来源单位重新索取。',
    en: 'The file is damaged and cannot be opened. Open it in WPS or Excel and save it as .xlsx, or ask its sender for it again.',
  },
  'file-unsupported': {
    zh: '不是可以导入的表格。请使用 .xlsx、.xls、.et、.csv 或 .docx 文件。',
    en: 'This is no workbook that can be imported. Use .xlsx, .xls, .et, .csv or .docx.',
  },
  'file-old-word': {
    zh: '这是旧版 Word 或 WPS 文字的文件，无法读取。请用 Word 或 WPS 打开后另存为 .docx，再导入。',
    en: 'This is a file of an old Word or of WPS Writer and cannot be read. Open it there, save it as .docx, then import that.',
  },
  'file-no-form': {
    zh: '文档里没有找到申报表：没有“项目名称”之类的栏目和所填内容。请检查是否选错了文件。',
    en: 'No form was found in the document: no labels such as “项目名称” with values beside them. Check whether it is the right file.',
  },
  'file-no-rows': {
    zh: '文件里没有任何内容。请检查是否选错了文件。',
    en: 'There is nothing in the file. Check whether it is the right one.',
  },
  'file-too-large': {
    zh: '表格太大，内存不够，无法读取。请拆成几个文件后分别导入。',
    en: 'The workbook is too large for the memory of this computer. Split it into several files and import each.',
  },
  'file-too-many-cells': {
    zh: '工作表的单元格超过一千万个，无法读取。请删去多余的空行空列和格式，或拆成几个文件后分别导入。',
    en: 'The sheet has more than ten million cells and cannot be read. Delete empty rows, columns and formats, or split it into several files and import each.',
  },
  'file-bomb': {
    zh: '文件解压后大得不合情理（压缩炸弹），为保护本机没有打开。请向来源单位核实，用 WPS 或 Excel 打开后另存为 .xlsx 再导入。',
    en: 'The file unpacks to an unreasonable size (a zip bomb) and was not opened, to protect this computer. Ask its sender; open it in WPS or Excel, save it as .xlsx, then import that.',
  },
  'file-macro': {
    zh: '文件带有宏，为安全起见没有读取。请在 WPS 或 Excel 中另存为不含宏的 .xlsx，再导入。',
    en: 'The file holds macros and was not read, for safety. Save it in WPS or Excel as .xlsx, which holds none, then import that.',
  },
  'file-unreadable': {
    zh: '文件无法读取。请确认文件没有被移走，也没有被其他程序独占，再导入一次。',
    en: 'The file cannot be read. Make sure it was not moved and no other program holds it, then import it again.',
  },
} as const

export type WorkbookFailureCode = keyof typeof failures

export const workbookFailure = (
  code: WorkbookFailureCode,
): Extract<WorkbookResult, { readonly ok: false }> => ({
  ok: false,
  failure: { code, ...said(failures[code]) },
})
