import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { useCall } from '../lib/core-client.tsx'
import { menuTypes } from '../lib/menu-types.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { appTexts } from './app-texts.ts'

/** Places and actions that the palette offers beside records. */
export const usePaletteCommands = () => {
  const t = useTexts(appTexts)
  const language = useLanguage()
  const status = useCall('workspace.status', {})
  const place = (title: string, to: string) => ({ key: to, kind: t('goTo'), title, snippet: '', to })
  return [
    place(t('home'), '/'),
    ...(status.data?.open?.years ?? []).map((year) => place(t('cycleOf', { year }), `/cycle/${year}`)),
    ...menuTypes.map((type) => place(recordDefinitions[type].label[language], `/records/${type}`)),
    place(t('docket'), '/docket'),
    place(t('allCycles'), '/cycles'),
    place(t('import'), '/import'),
    place(t('packetCheck'), '/packets/check'),
    place(t('settings'), '/settings'),
    ...menuTypes.map((type) => ({
      ...place(t('create', { type: recordDefinitions[type].label[language] }), `/records/${type}/new`),
      kind: t('act'),
    })),
  ]
}
