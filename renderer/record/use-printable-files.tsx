import { App } from 'antd'
import { useCallback } from 'react'
import { evidenceProblem } from '../../shared/rules/evidence-problem-text.ts'
import { unprintableKind } from '../../shared/rules/unprintable-kind.ts'
import { defineTexts, useLanguage, useTexts } from '../lib/texts.ts'

const texts = defineTexts(
  'printable-files',
  {
    title: '这些文件不能打印，还没有放入',
    lead: '请照下面的办法换成 PDF、JPG 或 PNG 后再放入。也可以先作为原件保存：会留在这里备查，但在换上可打印的文件之前，形式审查不会通过。',
    others: '其余 {{count}} 个文件照常放入。',
    leave: '不放入',
    keep: '作为原件保存',
  },
  {
    title: 'These files cannot be printed and were not added',
    lead: 'Turn them into PDF, JPG or PNG as said below, then add them. Or keep them as originals for now: they stay here to be looked up, but the entry does not pass its check until a printable file takes their place.',
    others: {
      one: '{{count}} other file is added as usual.',
      other: '{{count}} other files are added as usual.',
    },
    leave: 'Do not add them',
    keep: 'Keep as originals',
  },
)

const nameOf = (file: File | string): string => (typeof file === 'string' ? '' : file.name)

/**
 * The files of a choice that are to be taken: those that cannot be printed only where the person says so, after being
 * told what else to do. A text stands for a file that the core already has.
 */
export const usePrintableFiles = () => {
  const t = useTexts(texts)
  const language = useLanguage()
  const { modal } = App.useApp()
  return useCallback(
    async <F extends File | string>(files: readonly F[]): Promise<readonly F[]> => {
      const sayings = files.flatMap((file) => {
        const kind = unprintableKind(nameOf(file))
        return kind === null ? [] : [evidenceProblem(nameOf(file), kind)[language]]
      })
      if (sayings.length === 0) return files
      const others = files.length - sayings.length
      const keeps = await modal.confirm({
        title: t('title'),
        width: 560,
        content: (
          <div className="stack">
            <p>{t('lead')}</p>
            <ul className="line-list" style={{ maxHeight: 240, overflow: 'auto' }}>
              {sayings.map((saying) => (
                <li key={saying}>{saying}</li>
              ))}
            </ul>
            {others > 0 && <p className="small muted">{t('others', { count: others })}</p>}
          </div>
        ),
        okText: t('keep'),
        cancelText: t('leave'),
        // Whoever closes it without a choice has added nothing.
        autoFocusButton: 'cancel',
        okButtonProps: { type: 'default' },
        cancelButtonProps: { type: 'primary' },
      })
      return keeps ? files : files.filter((file) => unprintableKind(nameOf(file)) === null)
    },
    [language, modal, t],
  )
}
