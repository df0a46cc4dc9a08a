import { useCallback } from 'react'
import { fieldOf } from '../../shared/record/define-record.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { UndoView } from '../../shared/workspace-views.ts'
import { useCore } from './core-client.tsx'
import { flushForms } from './save-state.ts'
import { defineTexts, type Language, useLanguage, useTexts } from './texts.ts'
import { useSay } from './use-say.tsx'

const texts = defineTexts(
  'undo',
  {
    undone: '已撤销：{{label}}（{{count}} 处）',
    skipped: '已撤销：{{label}}（{{count}} 处）。下列内容之后又改过，保持不变：',
  },
  {
    undone: {
      one: 'Undone: {{label}} ({{count}} change)',
      other: 'Undone: {{label}} ({{count}} changes)',
    },
    skipped: {
      one: 'Undone: {{label}} ({{count}} change). Changed since and left as they are:',
      other: 'Undone: {{label}} ({{count}} changes). Changed since and left as they are:',
    },
  },
)

const skippedLine = ({ type, title, field }: UndoView['skipped'][number], language: Language): string => {
  const definition = recordDefinitions[type]
  const known = definition.fields.some((candidate) => candidate.name === field)
  return `${definition.label[language]}“${title}”${known ? ` · ${fieldOf(definition, field).label[language]}` : ''}`
}

/** Takes back the last step, or the one given, and says what was taken back and what was not. */
export const useUndo = () => {
  const core = useCore()
  const say = useSay()
  const t = useTexts(texts)
  const language = useLanguage()
  return useCallback(
    async (step?: string) => {
      try {
        await flushForms()
        const view = await core.call('steps.undo', step === undefined ? {} : { step })
        const params = { label: view.label, count: view.undone }
        if (view.skipped.length === 0) say.done(t('undone', params))
        else
          say.warn(
            [t('skipped', params), ...view.skipped.slice(0, 6).map((row) => skippedLine(row, language))].join(
              '\n',
            ),
          )
      } catch (failure) {
        say.failed(failure)
      }
    },
    [core, language, say, t],
  )
}
