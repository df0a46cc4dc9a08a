import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Values } from '../../../shared/record/field.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useAutosave } from '../../lib/use-autosave.ts'
import { applyPackEdits, packValues } from './pack-edits.ts'
import { packTexts } from './pack-texts.ts'

/** Autosaving draft of a year's pack. Edits go into the pack as it is stored at that moment. */
export const usePackDraft = (year: number, pack: RulePack) => {
  const t = useTexts(packTexts)
  const core = useCore()
  const queries = useQueryClient()
  const save = useCallback(
    async (edits: Values) => {
      const stored = await core.call('cycle.pack', { year })
      const next = applyPackEdits(stored, edits, {
        quotas: t('quotasLabel'),
        wordLimits: t('wordLimitsLabel'),
        scoring: t('scoringLabel'),
      })
      await core.call('cycle.updatePack', { year, pack: next })
      queries.setQueryData(['cycle.pack', { year }], next)
    },
    [core, queries, year, t],
  )
  return useAutosave(packValues(pack), save)
}
