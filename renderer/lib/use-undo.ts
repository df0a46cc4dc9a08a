import { useMemo } from 'react'
import { fieldOf } from '../../shared/record/define-record.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { stepIn } from '../../shared/text/step-label.ts'
import type { UndoView } from '../../shared/workspace-views.ts'
import { useCore } from './core-client.tsx'
import type { CallOptions } from './core-connection.ts'
import { keepForms } from './save-state.ts'
import { defineTexts, type Language, useLanguage, useTexts } from './texts.ts'
import { useSay } from './use-say.tsx'

const texts = defineTexts(
  'undo',
  {
    undone: '已撤销：{{label}}（{{count}} 处）',
    redone: '已重做：{{label}}（{{count}} 处）',
    skipped: '下列 {{count}} 处之后又改过，保持不变：',
    undoing: '正在撤销，{{done}} / {{total}}',
    redoing: '正在重做，{{done}} / {{total}}',
    cancel: '取消',
  },
  {
    undone: {
      one: 'Undone: {{label}} ({{count}} change)',
      other: 'Undone: {{label}} ({{count}} changes)',
    },
    redone: {
      one: 'Redone: {{label}} ({{count}} change)',
      other: 'Redone: {{label}} ({{count}} changes)',
    },
    skipped: {
      one: '{{count}} place was changed since and was left as it is:',
      other: '{{count}} places were changed since and were left as they are:',
    },
    undoing: 'Undoing, {{done}} / {{total}}',
    redoing: 'Redoing, {{done}} / {{total}}',
    cancel: 'Cancel',
  },
)

/** Names of places left alone that a short message has room for. */
const mostNamed = 6

const skippedLine = ({ type, title, field }: UndoView['skipped'][number], language: Language): string => {
  const definition = recordDefinitions[type]
  const known = definition.fields.some((candidate) => candidate.name === field)
  return `${definition.label[language]}“${title}”${known ? ` · ${fieldOf(definition, field).label[language]}` : ''}`
}

/**
 * Takes back the last step, or the one given, or brings the last one taken back; says how far a long one is, and
 * in the end what was changed and what was not.
 */
export const useUndo = () => {
  const core = useCore()
  const say = useSay()
  const t = useTexts(texts)
  const language = useLanguage()
  return useMemo(() => {
    const run = async (
      call: (options: CallOptions) => Promise<UndoView>,
      working: 'undoing' | 'redoing',
      done: 'undone' | 'redone',
    ): Promise<void> => {
      const controller = new AbortController()
      const shown = say.working(t('cancel'), () => controller.abort())
      try {
        await keepForms()
        const view = await call({
          signal: controller.signal,
          onProgress: (progress) => shown.show(t(working, { done: progress.done, total: progress.total })),
        })
        const text = t(done, { label: stepIn(view, language), count: view.undone })
        if (view.skippedCount === 0) say.done(text)
        else {
          const named = view.skipped.slice(0, mostNamed).map((row) => skippedLine(row, language))
          say.warn([text, t('skipped', { count: view.skippedCount }), ...named].join('\n'))
        }
      } catch (failure) {
        if (!controller.signal.aborted) say.failed(failure)
      } finally {
        shown.end()
      }
    }
    return {
      undo: (step?: string) =>
        run(
          (options) => core.call('steps.undo', step === undefined ? {} : { step }, options),
          'undoing',
          'undone',
        ),
      redo: () => run((options) => core.call('steps.redo', {}, options), 'redoing', 'redone'),
    }
  }, [core, language, say, t])
}
