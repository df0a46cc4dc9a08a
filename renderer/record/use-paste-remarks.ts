import { useCallback } from 'react'
import type { Pasted } from '../../shared/sheet/read-paste.ts'
import { messageIn } from '../../shared/text/say.ts'
import { defineTexts, useLanguage, useTexts } from '../lib/texts.ts'
import { useSay } from '../lib/use-say.tsx'

const texts = defineTexts(
  'paste',
  {
    done: '已粘贴 {{count}} 行。',
    left: '已粘贴 {{count}} 行，{{left}} 处请核对：',
  },
  {
    done: { one: '{{count}} row was pasted.', other: '{{count}} rows were pasted.' },
    left: {
      one: '{{count}} row was pasted; look at {{left}}:',
      other: '{{count}} rows were pasted; look at {{left}}:',
    },
  },
)

/** Remarks that a short message has room for. */
const mostShown = 5

/** Says how many rows came in, and what in them could not be read as written. */
export const usePasteRemarks = () => {
  const t = useTexts(texts)
  const language = useLanguage()
  const say = useSay()
  return useCallback(
    ({ rows, remarks }: Pasted) => {
      if (remarks.length === 0) say.done(t('done', { count: rows.length }))
      else
        say.warn(
          [
            t('left', { count: rows.length, left: remarks.length }),
            ...remarks.slice(0, mostShown).map((remark) => messageIn(remark, language)),
          ].join('\n'),
        )
    },
    [t, language, say],
  )
}
