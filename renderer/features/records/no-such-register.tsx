import { EmptyState } from '../../components/empty-state.tsx'
import { useTexts } from '../../lib/texts.ts'
import { listTexts } from './list-texts.ts'

/** An address that names a record type which does not exist. */
export const NoSuchRegister = ({ type = '' }: { readonly type: string | undefined }) => {
  const t = useTexts(listTexts)
  return <EmptyState title={t('noType', { type })} />
}
