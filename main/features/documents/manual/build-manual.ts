import { join } from 'node:path'
import product from '../../../../package.json' with { type: 'json' }
import type { Inputs } from '../../../../shared/contract.ts'
import { helpParts } from '../../../../shared/help/help-parts.ts'
import { helpChapters } from '../../../../shared/help/help-topics.ts'
import type { Label } from '../../../../shared/record/field.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import type { DocumentDependencies } from '../dependencies.ts'
import type { TypesetInput } from '../engine/typeset-engine.ts'
import { loadTemplates, type Templates } from '../load-templates.ts'
import { printAlone } from '../print-alone.ts'
import { dataFile } from '../print-shop.ts'

const words = {
  zh: { name: '匠心台账', title: '使用手册', contents: '目　录', notes: '请注意', edition: '程序版本' },
  en: {
    name: 'Jiangxin Ledger',
    title: 'User manual',
    contents: 'Contents',
    notes: 'Please note',
    edition: 'Version',
  },
} as const

type Language = Inputs['help.manual']['language']

/** What the compiler is given: the help of the program, chapter by chapter. `day` is YYYY-MM-DD. */
export const manualInput = (language: Language, templates: Templates, day: string): TypesetInput => {
  const { name, title, contents, notes, edition } = words[language]
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const parts = (label: Label) => helpParts(label[language])
  const data = {
    document: {
      title: `${name}${language === 'zh' ? '' : ' '}${title}`,
      author: name,
      keywords: [title],
      year,
      month,
      day: date,
    },
    manual: {
      language,
      name,
      title,
      contents,
      notes,
      edition: `${edition} ${product.version}`,
      chapters: helpChapters.map((chapter) => ({
        title: chapter.title[language],
        topics: chapter.topics.map((topic) => ({
          title: topic.title[language],
          intro: parts(topic.intro),
          steps: topic.steps.map(parts),
          notes: topic.notes.map(parts),
        })),
      })),
    },
  }
  return {
    main: templates.source('manual.typ'),
    files: [...templates.files, dataFile(data)],
    documentDate: day,
  }
}

/** Prints the help as a book. Throws ExpectedError `typeset-failed`, `engine-missing`, `cancelled`, `disk-full`. */
export const buildManual = async (
  deps: Pick<DocumentDependencies, 'extraFonts'>,
  { language, engine, ...input }: Inputs['help.manual'],
  workspace: Workspace,
  job: JobContext,
): Promise<{ readonly out: string; readonly file: string }> => {
  const templates = await loadTemplates(workspace.dir)
  const out = input.out ?? join(workspace.dir, 'packets', 'manual')
  const file = `${words[language].name} ${words[language].title}.pdf`
  const document = manualInput(language, templates, workspace.today())
  await printAlone({ input: document, out, file, engine, extraFonts: await deps.extraFonts(workspace) }, job)
  return { out, file }
}
