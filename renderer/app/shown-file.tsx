import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { withParam } from '../lib/with-param.ts'
import { shownFile, shownPage } from '../record/use-show-file.ts'

const PreviewDialog = lazy(async () => ({
  default: (await import('../features/evidence/preview-dialog.tsx')).PreviewDialog,
}))

/** The file that the address names, over whichever page it is. */
export const ShownFile = () => {
  const [params, setParams] = useSearchParams()
  const id = params.get(shownFile)
  if (id === null) return null
  const page = Math.max(1, Math.trunc(Number(params.get(shownPage)) || 1))
  const close = () => setParams(withParam(withParam(params, shownFile, null), shownPage, null))
  return (
    <Suspense fallback={null}>
      <PreviewDialog key={id} id={id} page={page} onClose={close} />
    </Suspense>
  )
}
