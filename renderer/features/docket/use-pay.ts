import type { FeeLine } from '../../../shared/docket-views.ts'
import { shortYuan } from '../../../shared/text/short-yuan.ts'
import { useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { docketTexts } from './docket-texts.ts'

/** A payment as entered: fee and surcharge apart, in fen. */
export interface Payment {
  readonly amount: number
  readonly late: number
  readonly paidOn: string
  readonly receipt?: string
}

/** Enters payments of a patent, and offers to take each back. Rejects where the core refuses. */
export const usePay = (patent: string) => {
  const t = useTexts(docketTexts)
  const core = useCore()
  const say = useSay()
  return async (fee: FeeLine, { amount, late, paidOn, receipt }: Payment): Promise<void> => {
    const { step } = await core.call('docket.pay', {
      patent,
      feeYear: fee.year,
      amount,
      late,
      paidOn,
      ...(receipt ? { receipt } : {}),
    })
    say.doneWithAction(
      t('paidDone', { year: fee.year, amount: shortYuan(amount + late) }),
      t('undo'),
      () => void core.call('steps.undo', { step }).catch(say.failed),
    )
  }
}
