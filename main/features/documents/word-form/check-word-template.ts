import { basename } from 'node:path'
import { ExpectedError } from '../../../../shared/errors.ts'
import { checkTemplate, type TemplateProblem } from '../../../../shared/rules/word-form/check-template.ts'
import type { FormSlot } from '../../../../shared/rules/word-form/form-slot.ts'
import { said, say } from '../../../../shared/text/say.ts'
import type { TemplateProblemView } from '../../../../shared/word-form-views.ts'
import { readTemplate } from './read-template.ts'

const view = ({ code, paragraph, excerpt, message }: TemplateProblem): TemplateProblemView => ({
  code,
  paragraph,
  excerpt,
  ...said(message),
})

/** What is wrong with a template file. Throws ExpectedError('file-unsupported') as `readTemplate`. */
export const templateProblems = async (
  file: string,
  slots: readonly FormSlot[],
): Promise<readonly TemplateProblemView[]> =>
  checkTemplate(await readTemplate(file), slots).problems.map(view)

/** For what the check does not see: a placeholder parted by a revision, a hyperlink or the like. */
export const notFillable = (reason: string): TemplateProblemView => ({
  code: 'not-fillable',
  paragraph: 0,
  excerpt: '',
  ...said(
    say(
      '模板填写不了，多半是某个占位符中间夹着修订、超链接或批注。请接受全部修订，把占位符删去后重新键入，再试。（{reason}）',
      'The template cannot be filled, mostly because a revision, hyperlink or comment parts a placeholder. Accept all revisions, type the placeholder anew and try again. ({reason})',
      { reason },
    ),
  ),
})

/** Refuses a template with problems; the first is told, with its place. Throws ExpectedError('file-unsupported'). */
export const requireSound = (file: string, problems: readonly TemplateProblemView[]): void => {
  const [first] = problems
  if (!first) return
  const place =
    first.paragraph > 0
      ? say('第 {paragraph} 段“{excerpt}”：', 'Paragraph {paragraph}, “{excerpt}”: ', {
          paragraph: first.paragraph,
          excerpt: first.excerpt,
        })
      : say('', '')
  throw new ExpectedError('file-unsupported', {
    file: basename(file),
    reason: { zh: place.zh + first.message, en: place.en + first.messageEn },
  })
}
