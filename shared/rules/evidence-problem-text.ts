/** What can be wrong with an evidence file, and what its sender should do about it. */
const texts: Readonly<Record<string, { readonly problem: string; readonly remedy: string }>> = {
  'empty-file': { problem: '是空文件（0 字节）', remedy: '请向报送单位要回原件后重新放入' },
  encrypted: { problem: '有打开密码，无法读取', remedy: '请放入未加密的扫描件' },
  truncated: { problem: '不完整（文件在传送中被截断）', remedy: '请重新复制或重新扫描后放入' },
  mislabelled: { problem: '内容与扩展名不符', remedy: '请确认真实格式，另存为 PDF、JPG 或 PNG 后放入' },
  'not-embedded-fonts': {
    problem: '有页面未嵌入字体，将按图像打印',
    remedy: '最好从原软件重新导出并嵌入字体',
  },
  'undecodable-image': { problem: '图像不能完整解码', remedy: '请重新拍摄或扫描后放入' },
  unsupported: { problem: '格式不受支持', remedy: '请另存为 PDF、JPG 或 PNG 后放入' },
  'oversized-photo': { problem: '照片超过规定大小', remedy: '请压缩到规定大小以内后放入' },
  'too-large': { problem: '超过 2 GB，无法读入', remedy: '请压缩或拆分后放入' },
  unreadable: { problem: '打不开', remedy: '请确认文件没有被移走、没有被其他程序占用，再放入一次' },
  missing: { problem: '文件已不在台账库中', remedy: '请重新放入该文件' },
}

/** Problems that leave nothing to print; the others still give pages. */
const fatalCodes: ReadonlySet<string> = new Set([
  'empty-file',
  'encrypted',
  'truncated',
  'mislabelled',
  'undecodable-image',
  'unsupported',
  'missing',
])

export const isFatalEvidenceProblem = (code: string): boolean => fatalCodes.has(code)

/** “加密.pdf”有打开密码，无法读取。请放入未加密的扫描件。 */
export const evidenceProblemText = (fileName: string, code: string): string => {
  const text = texts[code] ?? { problem: `有问题（${code}）`, remedy: '请检查该文件' }
  return `“${fileName}”${text.problem}。${text.remedy}。`
}
