import { type ErrorCode, errorCodes, type LedgerError } from './errors.ts'
import type { Label } from './record/field.ts'
import { fillBlanks } from './text/say.ts'

/** `{name}` is filled from the error's detail; without a detail of that name it leaves nothing behind. */
const wording = {
  'invalid-input': {
    zh: '填写的内容不合要求，未保存。请按提示改正后再试。',
    en: 'The input is not valid and was not saved. Correct it as marked and try again.',
  },
  'bad-command': {
    zh: '命令写得不对：{reason}。用 help 可查看全部命令和写法。',
    en: 'The command is not right: {reason}. Use help to see all commands.',
  },
  unexpected: {
    zh: '程序出错，本次操作没有完成，已保存的内容不受影响。请重试；若仍出现，请运行 doctor 检查台账库。{reason}',
    en: 'Something went wrong and this was not finished; what was saved is safe. Try again, or run doctor. {reason}',
  },
  'unknown-method': {
    zh: '程序没有“{method}”这个操作。请关闭后重新打开程序；若仍出现，请重新安装。',
    en: 'There is no operation “{method}”. Restart the program; if it persists, install it again.',
  },
  'no-workspace': {
    zh: '还没有打开台账库。请先新建或打开一个台账库。',
    en: 'No workspace is open. Create or open one first.',
  },
  'workspace-exists': {
    zh: '这个文件夹里已经有台账库。请改为“打开已有台账库”，或另选一个空文件夹。{dir}',
    en: 'This folder already holds a workspace. Open it, or choose an empty folder. {dir}',
  },
  'not-a-folder': {
    zh: '这里是文件，不是文件夹，不能放台账库。请另选一个文件夹。{dir}',
    en: 'This is a file, not a folder. Choose a folder for the workspace. {dir}',
  },
  'workspace-missing': {
    zh: '这个文件夹里没有台账库。请检查是否选对文件夹，U 盘或移动硬盘是否已插好。{dir}',
    en: 'There is no workspace in this folder. Check the folder and that its drive is connected. {dir}',
  },
  'workspace-newer': {
    zh: '这个台账库由较新版本的程序建立，本程序不会改动它。请升级程序到 {needs} 或更高版本后再打开。',
    en: 'A newer program made this workspace; it was left untouched. Update to {needs} or later to open it.',
  },
  'workspace-locked': {
    zh: '这个台账库正在被使用：{holder}。请先在那里关闭，再重试。',
    en: 'This workspace is in use: {holder}. Close it there and try again.',
  },
  'workspace-read-only': {
    zh: '这个文件夹只能读、不能写，内容没有改动。请把台账库复制到有写入权限的文件夹，或取消只读后再打开。{dir}',
    en: 'This folder is read-only; nothing was changed. Copy it to a writable folder or lift the protection. {dir}',
  },
  'workspace-damaged': {
    zh: '台账库文件已损坏，程序没有改动它。请在“设置 · 备份”中用最近的备份恢复，并保留原文件夹以备查。{reason}',
    en: 'The workspace file is damaged and was left untouched. Restore the latest backup and keep the old folder. {reason}',
  },
  'disk-full': {
    zh: '磁盘空间不足，这一步没有保存，原有内容完好。请清理磁盘后重试。',
    en: 'The disk is full. This step was not saved; everything else is intact. Free some space and try again.',
  },
  'key-locked': {
    zh: '身份证号已加密，需要先输入本台账库的口令（命令行用环境变量 LEDGER_PASSPHRASE）。',
    en: 'ID numbers are encrypted: give the passphrase of this workspace first (LEDGER_PASSPHRASE on the command line).',
  },
  'key-wrong': {
    zh: '口令不对。请重新输入；忘记口令则已加密的身份证号无法恢复，其余内容不受影响。',
    en: 'The passphrase is wrong. Try again; without it the ID numbers cannot be recovered, all else is unaffected.',
  },
  'package-refused': {
    zh: '这个文件不能收取：{reason}。台账没有改动；请让对方重新导出，或换一个 U 盘再拷一次。',
    en: 'This file was refused: {reason}. Nothing was changed; ask the sender for a new one, or copy it again.',
  },
  'update-refused': {
    zh: '没有更新：{reason}。程序和台账都没有改动；请向发布单位重新索取，或换一个 U 盘再拷一次。',
    en: 'No update: {reason}. Program and workspaces are as they were; ask the publisher for the file again.',
  },
  'package-newer': {
    zh: '这个交换包由较新版本的程序导出（{needs}），本程序读不全。请升级程序后再收取，台账没有改动。',
    en: 'A newer program made this package ({needs}). Update this program first; nothing was changed.',
  },
  'package-locked': {
    zh: '这个交换包已加密，口令不对或没有输入口令，也不是加密给本工作站的。请向对方要口令后再试。',
    en: 'This package is encrypted and the passphrase is missing or wrong, nor is it meant for this workstation. Ask the sender for the passphrase.',
  },
  'package-too-large': {
    zh: '内容超过 4 GB 或 65,000 个文件，装不进一个交换包。请分工作室或分年度交出。',
    en: 'More than 4 GB or 65,000 files do not fit into one package. Hand up by studio or by year.',
  },
  'signer-unknown': {
    zh: '还不认识签名的工作站：{who}（签名码 {code}）。请当面或打电话核对签名码，确认后选择“信任并合并”（命令行加 --trust）。',
    en: 'The signing workstation is not known yet: {who} (code {code}). Compare the code with them, then choose to trust it (--trust on the command line).',
  },
  'package-text': {
    zh: '{type}“{title}”的“{field}”里有会颠倒文字顺序的隐藏字符，不能交出。请把这一项重新输入后再试。',
    en: '“{field}” of {type} “{title}” holds hidden characters that reverse text. Write it again and retry.',
  },
  'step-open': {
    zh: '导入、撤销或合并还没有结束。请等它完成或取消后再试。',
    en: 'An import, undo or merge is still at work. Wait for it or cancel it, then try again.',
  },
  'run-gone': {
    zh: '这次预览已经过期（之后又预览或导入过）。请重新选择工作簿。',
    en: 'This preview is out of date: another one or an import came after it. Choose the workbooks again.',
  },
  'nothing-rejected': {
    zh: '没有可以另存的退回行。没有认出表头的工作表，请先在“列对应”中指明表头和内容。',
    en: 'There are no rows sent back to save. Say first where the header of a sheet is, and what it holds.',
  },
  'record-missing': {
    zh: '找不到这条记录，可能已被删除。请返回列表刷新，或到“设置 · 回收站”中查找。{id}',
    en: 'This record was not found; it may have been deleted. Look in the list or in the trash. {id}',
  },
  'record-ambiguous': {
    zh: '有多条记录符合“{name}”，无法确定是哪一条。请改用编号，或写得更完整一些。',
    en: 'More than one record matches “{name}”. Use the id, or be more specific.',
  },
  'unknown-type': {
    zh: '没有“{type}”这种台账。请从列表中选择台账类型。',
    en: 'There is no record type “{type}”. Choose one from the list.',
  },
  'unknown-field': {
    zh: '“{type}”没有“{field}”这个栏目。请检查栏目名称。',
    en: '“{type}” has no field “{field}”. Check its name.',
  },
  'file-missing': {
    zh: '找不到文件“{file}”。请检查文件是否被移动或改名，然后重新选择。',
    en: 'File “{file}” was not found. Check whether it was moved or renamed, then choose it again.',
  },
  'file-unreadable': {
    zh: '文件“{file}”打不开。请确认文件没有损坏、没有密码，也没有被其他程序占用，然后重新选择。{reason}',
    en: 'File “{file}” cannot be opened. Make sure it is sound, has no password and is not in use. {reason}',
  },
  'file-unsupported': {
    zh: '文件“{file}”的格式不支持，没有采用。{reason}',
    en: 'The format of “{file}” is not supported; it was not taken. {reason}',
  },
  'file-refused': {
    zh: '文件“{file}”没有读入。请检查文件是否仍在原处、磁盘是否已满，再选一次。',
    en: 'File “{file}” was not taken in. Make sure it is still there and the disk is not full, then choose it again.',
  },
  'cycle-missing': {
    zh: '还没有建立 {year} 年度评选。请先在“年度评选”中新建该年度。',
    en: 'There is no selection for {year} yet. Create it first.',
  },
  'challenge-incomplete': {
    zh: '“{title}”还不能移到这一栏，先补上：{missing}。打开该榜单填写后再移动。',
    en: '“{title}” cannot move there yet. It still needs {missing}; open it and fill that in first.',
  },
  'nothing-to-undo': {
    zh: '没有可以撤销的操作。',
    en: 'There is nothing to undo.',
  },
  'nothing-to-redo': {
    zh: '没有可以重做的操作：撤销之后又做了别的，就不能再重做。需要时可在“设置 · 操作记录”中找到那次撤销。',
    en: 'There is nothing to redo: once something else was done, an undo stays. It can still be found in the list of steps.',
  },
  'nothing-to-build': {
    zh: '没有可以生成的申报书。请先导入评分并完成排序，或把范围改为“全部申报”（命令行加 --all）。',
    en: 'There is nothing to build. Import the scores and rank first, or build all nominations (--all on the command line).',
  },
  'engine-missing': {
    zh: '这台电脑不能使用本机排版引擎。请把排版引擎改为“自动选择”或“通用引擎”（命令行用 --engine wasm）后重试。',
    en: 'This computer cannot use the native typesetting engine. Choose “Automatic” or the portable engine (--engine wasm on the command line), then try again.',
  },
  'typeset-failed': {
    zh: '排版没有完成，已有文件未改动。请检查模板和该项申报的内容后重试。{reason}',
    en: 'Typesetting failed; existing files are untouched. Check the template and the entry. {reason}',
  },
  'stage-locked': {
    zh: '当前环节“{stage}”不允许这样修改。如需修改，请先把申报退回可编辑的环节。',
    en: 'Stage “{stage}” does not allow this. Move the entry back to an editable stage first.',
  },
  'stage-skipped': {
    zh: '这一项还没有走到过“{stage}”，不能跳过中间的环节。请先转回它来的环节，再逐步往下转。',
    en: 'It has never come as far as “{stage}”, so stages between cannot be skipped. Move it back where it came from first, then on step by step.',
  },
  'objection-open': {
    zh: '还有异议没有答复（{names}），不能转入下一环节。请先在“异议”中写明处理结果、答复和答复日期。',
    en: 'Objections wait for an answer ({names}), so the entry cannot move on. Enter outcome, answer and day under “Objections” first.',
  },
  'deadline-passed': {
    zh: '修改期限（{day}）已过，内容已锁定。确需修改时，请先“延期”并写明理由。',
    en: 'The last day for changes ({day}) has passed, so the contents are locked. If it must be changed, extend it first and say why.',
  },
  'reason-needed': {
    zh: '请写明理由（至少 6 个字），便于日后查证。',
    en: 'Please give a reason of at least six characters, so that it can be traced later.',
  },
  'manifest-missing': {
    zh: '这里没有报送包清单，无法校验。请选择报送包所在的文件夹，或由它压缩成的 zip。{path}',
    en: 'There is no packet manifest here, so nothing can be verified. Choose the packet folder, or a zip of it. {path}',
  },
  'archive-refused': {
    zh: '没有校验压缩包“{file}”。原因：{reason}',
    en: 'Archive “{file}” was not verified: {reason}',
  },
  cancelled: {
    zh: '已取消，没有留下未完成的内容。',
    en: 'Cancelled; nothing unfinished was left behind.',
  },
  'core-gone': {
    zh: '后台程序已停止，已保存的内容不受影响。请刷新本页，或关闭后重新打开程序。',
    en: 'The background process stopped; what was saved is safe. Reload the page or restart the program.',
  },
} as const satisfies Readonly<Record<ErrorCode, Label>>

/** The sentences themselves, so that the compiler knows their blanks. */
export type ErrorWording = typeof wording

const isErrorCode = (code: string): code is ErrorCode => (errorCodes as readonly string[]).includes(code)

/** One text for an expected failure, with what to do next; field messages follow, one per line. */
export const errorMessage = (error: LedgerError, language: 'zh' | 'en'): string => {
  const template = isErrorCode(error.code) ? wording[error.code][language] : error.code
  const text = fillBlanks(template, error.detail ?? {}, language).trim()
  const fields = (error.fields ?? []).map(({ message, messageEn }) =>
    language === 'en' ? (messageEn ?? message) : message,
  )
  return [text, ...fields].join('\n')
}
