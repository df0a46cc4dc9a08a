import { basename } from 'node:path'
import { ExpectedError } from '../../../../shared/errors.ts'
import type { Label } from '../../../../shared/record/field.ts'
import type { TemplateParagraph } from '../../../../shared/rules/word-form/check-template.ts'
import { say } from '../../../../shared/text/say.ts'
import { openZip, type ZipFile } from '../../../files/open-zip.ts'
import { parseWholeXml } from '../../../files/parse-xml.ts'
import { documentPart } from '../../../files/read-word-document.ts'
import { UnpacksTooFar, unpacked } from '../../../files/unpacked.ts'

/** Unpacked; a form of ours has a tenth of a megabyte, one with pictures of all departments ten. */
const largestTemplate = 40 * 1024 * 1024

const refuse = (file: string, reason: Label): ExpectedError =>
  new ExpectedError('file-unsupported', { file: basename(file), reason })

interface OpenParagraph {
  text: string
  readonly table: number | null
  readonly controlled: boolean
  readonly number: number
}

/** Paragraphs of one part in their order, with where they stand; `numbered` false: a header or footer. */
const paragraphsOf = async (
  pieces: AsyncIterable<Uint8Array>,
  numbered: boolean,
): Promise<readonly TemplateParagraph[]> => {
  const paragraphs: TemplateParagraph[] = []
  const open: OpenParagraph[] = []
  const tables: number[] = []
  const met = { paragraph: 0, table: 0 }
  let controls = 0
  let isText = false
  const here = (text: string): OpenParagraph => ({
    text,
    table: tables.at(-1) ?? null,
    controlled: controls > 0,
    number: numbered ? met.paragraph : 0,
  })
  await parseWholeXml(pieces, {
    open(name, attributes) {
      switch (name) {
        case 'tbl':
          met.table += 1
          tables.push(met.table)
          return
        case 'sdtContent':
          controls += 1
          return
        case 'p':
          met.paragraph += 1
          open.push(here(''))
          return
        case 't':
          isText = true
          return
        case 'docPr': {
          // A picture is replaced by the one that its alternative text names.
          const alternative = attributes.descr ?? ''
          if (alternative.includes('{')) paragraphs.push(here(alternative))
        }
      }
    },
    text(text) {
      const paragraph = open.at(-1)
      if (isText && paragraph) paragraph.text += text
    },
    close(name) {
      if (name === 'tbl') tables.pop()
      else if (name === 'sdtContent') controls -= 1
      else if (name === 't') isText = false
      else if (name === 'p') {
        const paragraph = open.pop()
        if (paragraph) paragraphs.push(paragraph)
      }
    },
  })
  return paragraphs
}

const withMacros = (zip: ZipFile): boolean =>
  zip.entries.some(({ name }) => /vbaProject|vbaData|\/activeX\//iu.test(name))

const textParts = (zip: ZipFile): readonly string[] =>
  zip.entries.map(({ name }) => name).filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name))

/**
 * The paragraphs of a Word template: body, headers and footers. Throws ExpectedError('file-unsupported') for what is no
 * .docx, holds macros or is too large.
 */
export const readTemplate = async (file: string): Promise<readonly TemplateParagraph[]> => {
  const opened = await openZip(file)
  if (!opened.ok || !opened.zip.has(documentPart))
    throw refuse(
      file,
      say(
        '模板要用 .docx 格式。旧的 .doc 或 WPS 的 .wps 请在 Word 或 WPS 中另存为 .docx。',
        'A template must be a .docx. Save an older .doc or .wps as .docx in Word or WPS.',
      ),
    )
  const { zip } = opened
  if (withMacros(zip) || /\.(docm|dotm)$/iu.test(file))
    throw refuse(
      file,
      say(
        '模板里有宏，不能使用。请在 Word 中另存为不带宏的 .docx。',
        'The template holds macros and cannot be used. Save it as a .docx without macros in Word.',
      ),
    )
  if (zip.entries.reduce((sum, { size }) => sum + size, 0) > largestTemplate)
    throw refuse(
      file,
      say(
        '模板太大。请压缩或删去其中的图片后再试。',
        'The template is too large. Compress or remove the pictures in it.',
      ),
    )
  try {
    const body = await paragraphsOf(unpacked(zip, documentPart), true)
    const around = await Promise.all(textParts(zip).map((part) => paragraphsOf(unpacked(zip, part), false)))
    return [...body, ...around.flat()]
  } catch (error) {
    // A damaged part, or one that says less of its size than it has.
    if (!(error instanceof Error) || error instanceof ExpectedError) throw error
    throw refuse(
      file,
      error instanceof UnpacksTooFar
        ? say('模板文件不正常，没有读取。', 'The template file is not sound and was not read.')
        : say(
            '模板文件损坏，无法读取。请在 Word 中重新保存一次。',
            'The template is damaged. Save it once more in Word.',
          ),
    )
  }
}
