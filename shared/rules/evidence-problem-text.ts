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
  heic: {
    problem: {
      zh: '是苹果手机的 HEIC 照片，不能打印',
      en: 'is a HEIC photo of an iPhone, which cannot be printed',
    },
    remedy: {
      zh: '请在电脑的照片程序中另存为 JPG 后换上；手机上可在“设置-相机-格式”选“兼容性最佳”再拍',
      en: 'Save it as JPG in a photo program, then replace it; on the phone, choose Settings, Camera, Formats, Most Compatible',
    },
  },
  ofd: {
    problem: { zh: '是 OFD 版式文件，不能直接打印', en: 'is an OFD document, which cannot be printed' },
    remedy: {
      zh: '请用 OFD 阅读器打开，“另存为”或“打印为”PDF 后换上',
      en: 'Open it in an OFD reader, save or print it as PDF, then replace it',
    },
  },
  tiff: {
    problem: { zh: '是 TIFF 图像，不能直接打印', en: 'is a TIFF image, which cannot be printed' },
    remedy: {
      zh: '请用看图或扫描程序另存为 PDF（多页）或 JPG 后换上',
      en: 'Save it as PDF (many pages) or JPG, then replace it',
    },
  },
  office: {
    problem: {
      zh: '是 Word/Excel/WPS 文档，不是盖章的扫描件',
      en: 'is an office document, not a scan with its seal',
    },
    remedy: {
      zh: '请打印盖章后扫描成 PDF，或导出 PDF 后换上',
      en: 'Scan the sealed print as PDF, or export it as PDF, then replace it',
    },
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
  'heic',
  'ofd',
  'tiff',
  'office',
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
