import type { TemplateProblemView } from '../../shared/word-form-views.ts'
import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

const problemLine = ({ paragraph, excerpt, message }: TemplateProblemView): string =>
  paragraph > 0 ? `  第 ${paragraph} 段“${excerpt}”：${message}` : `  ${message}`

export const wordFormsCommand = async (
  session: Session,
  input: { readonly cycle: number; readonly category?: string; readonly out?: string },
): Promise<Outcome> => {
  const { out, ...rest } = input
  const data = await session.call('wordForm.build', { ...rest, ...(out ? { out: pathFromHere(out) } : {}) })
  return {
    exit: 0,
    data,
    text: [
      `Word 推荐表 ${data.files.length} 份，在：${data.out}`,
      ...data.files.map(({ file }) => `  ${file}`),
    ].join('\n'),
  }
}

export const wordTemplateCommand = async (
  session: Session,
  input: {
    readonly cycle: number
    readonly category: string
    readonly use?: string
    readonly builtIn?: true
    readonly out?: string
  },
): Promise<Outcome> => {
  const { cycle, category } = input
  if (input.builtIn) {
    const data = await session.call('wordForm.use', { cycle, category, file: null })
    return { exit: 0, data, text: '已改回程序自带的模板' }
  }
  if (input.use !== undefined) {
    const file = pathFromHere(input.use)
    const trial = await session.call('wordForm.try', { cycle, category, file })
    if (trial.problems.length > 0)
      return {
        exit: 2,
        data: trial,
        text: ['模板有问题，没有启用：', ...trial.problems.map(problemLine)].join('\n'),
      }
    const data = await session.call('wordForm.use', { cycle, category, file })
    return { exit: 0, data, text: '已启用这个模板' }
  }
  const data = await session.call('wordForm.template', {
    cycle,
    category,
    ...(input.out ? { out: pathFromHere(input.out) } : {}),
  })
  return { exit: 0, data, text: `${data.out}/${data.file}` }
}
