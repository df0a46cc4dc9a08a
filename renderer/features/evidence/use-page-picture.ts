import { useEffect, useRef, useState } from 'react'
import { failureText } from '../../lib/call-failure.ts'
import { useCore } from '../../lib/core-client.tsx'
import { useLanguage } from '../../lib/texts.ts'

/** Pages kept drawn; a page of a scan is some megabytes. */
const mostKept = 12

export type Picture =
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly src: string }
  | { readonly state: 'failed'; readonly message: string }

/**
 * A page of a PDF as a picture, drawn by the core with what also prints it. The bytes behind a hash never change, so
 * nothing that is stored meanwhile draws it anew. The page after it is drawn ahead.
 */
export const usePagePicture = (
  file: { readonly id: string; readonly sha256: string; readonly pages: number },
  page: number,
  px: number,
): Picture => {
  const { id, sha256, pages } = file
  const core = useCore()
  const language = useLanguage()
  const kept = useRef(new Map<string, Promise<string>>())
  const [picture, setPicture] = useState<Picture>({ state: 'loading' })
  useEffect(() => {
    let left = false
    const draw = (one: number): Promise<string> => {
      const key = `${sha256} ${one} ${px}`
      const known = kept.current.get(key)
      if (known) return known
      const drawn = core
        .call('evidence.page', { id, page: one, px })
        .then(({ png }) => `data:image/png;base64,${png}`)
      kept.current.set(key, drawn)
      drawn.catch(() => kept.current.delete(key))
      for (const old of [...kept.current.keys()].slice(0, -mostKept)) kept.current.delete(old)
      return drawn
    }
    setPicture({ state: 'loading' })
    draw(page).then(
      (src) => {
        if (left) return
        setPicture({ state: 'shown', src })
        // What fails ahead is told when one gets there.
        if (page < pages) draw(page + 1).catch(() => undefined)
      },
      (failure: unknown) => left || setPicture({ state: 'failed', message: failureText(failure, language) }),
    )
    return () => {
      left = true
    }
  }, [core, id, language, page, pages, px, sha256])
  return picture
}
