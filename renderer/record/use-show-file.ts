import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { withParam } from '../lib/with-param.ts'

/** Part of the address that names the evidence file looked at, on whichever page; `filePage` names its page. */
export const shownFile = 'file'
export const shownPage = 'filePage'

/** Shows a file of evidence over the page that one is on; going back closes it. */
export const useShowFile = () => {
  const [params, setParams] = useSearchParams()
  return useCallback((id: string) => setParams(withParam(params, shownFile, id)), [params, setParams])
}
