import type { Label } from '../record/field.ts'
import { say } from '../text/say.ts'

interface ProblemWords {
  readonly problem: Label
  readonly remedy: Label
}

/** What can be wrong with an evidence file, and what its sender should do about it. */
const words: Readonly<Record<string, ProblemWords>> = {
  'empty-file': {
    problem: { zh: '是空文件（0 字节）', en: 'is empty (0 bytes)' },
    remedy: { zh: '请向报送单位要回原件后重新放入', en: 'Ask the unit for the original and add it again' },
  },
  encrypted: {
    problem: { zh: '有打开密码，无法读取', en: 'has a password and cannot be read' },
    remedy: { zh: '请放入未加密的扫描件', en: 'Add a scan without a password' },
  },
  truncated: {
    problem: { zh: '不完整（文件在传送中被截断）', en: 'is not complete (it was cut off on its way)' },
    remedy: { zh: '请重新复制或重新扫描后放入', en: 'Copy or scan it again, then add it' },
  },
  mislabelled: {
    problem: { zh: '内容与扩展名不符', en: 'is not what its extension says' },
    remedy: {
      zh: '请确认真实格式，另存为 PDF、JPG 或 PNG 后放入',
      en: 'Find out its format, save it as PDF, JPG or PNG, then add it',
    },
  },
  'not-embedded-fonts': {
    problem: {
      zh: '有页面未嵌入字体，将按图像打印',
      en: 'has pages without embedded fonts, which will print as images',
    },
    remedy: { zh: '最好从原软件重新导出并嵌入字体', en: 'Better export it again with its fonts embedded' },
  },
  'undecodable-image': {
    problem: { zh: '图像不能完整解码', en: 'is an image that cannot be decoded to its end' },
    remedy: { zh: '请重新拍摄或扫描后放入', en: 'Take or scan it again, then add it' },
  },
  unsupported: {
    problem: { zh: '格式不受支持', en: 'is of a format that is not supported' },
    remedy: { zh: '请另存为 PDF、JPG 或 PNG 后放入', en: 'Save it as PDF, JPG or PNG, then add it' },
  },
  'oversized-photo': {
    problem: { zh: '照片超过规定大小', en: 'is a photo above the size allowed' },
    remedy: { zh: '请压缩到规定大小以内后放入', en: 'Compress it, then add it again' },
  },
  'too-large': {
    problem: { zh: '超过 2 GB，无法读入', en: 'is larger than 2 GB and cannot be read' },
    remedy: { zh: '请压缩或拆分后放入', en: 'Compress or split it, then add it' },
  },
  unreadable: {
    problem: { zh: '打不开', en: 'cannot be opened' },
    remedy: {
      zh: '请确认文件没有被移走、没有被其他程序占用，再放入一次',
      en: 'Make sure it was not moved and no other program holds it, then add it again',
    },
  },
  damaged: {
    problem: { zh: '在台账库中的副本已损坏', en: 'has a damaged copy in the workspace' },
    remedy: { zh: '请重新放入该文件', en: 'Add it again' },
  },
  missing: {
    problem: { zh: '文件已不在台账库中', en: 'is no longer in the workspace' },
    remedy: { zh: '请重新放入该文件', en: 'Add it again' },
  },
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
  'damaged',
])

/** As kept with a file: the code, and the page where it is one image of a longer file: `undecodable-image@3`. */
export const evidenceProblemKey = (problem: { readonly code: string; readonly page?: number }): string =>
  problem.code === 'undecodable-image' && problem.page !== undefined
    ? `${problem.code}@${problem.page}`
    : problem.code

/** The code of a key. */
export const evidenceProblemCode = (key: string): string => key.replace(/@\d+$/u, '')

export const isFatalEvidenceProblem = (key: string): boolean => fatalCodes.has(evidenceProblemCode(key))

const wordsOf = (code: string): ProblemWords =>
  words[code] ?? {
    problem: say('有问题（{code}）', 'has a problem ({code})', { code }),
    remedy: say('请检查该文件', 'Check the file'),
  }

/** “加密.pdf”有打开密码，无法读取。请放入未加密的扫描件。 */
export const evidenceProblem = (fileName: string, key: string): Label => {
  const code = evidenceProblemCode(key)
  const named = { fileName, page: key.slice(code.length + 1), ...wordsOf(code) }
  return key === code
    ? say('“{fileName}”{problem}。{remedy}。', '“{fileName}” {problem}. {remedy}.', named)
    : say(
        '“{fileName}”第 {page} 页的{problem}。{remedy}。',
        'Page {page} of “{fileName}” {problem}. {remedy}.',
        named,
      )
}
