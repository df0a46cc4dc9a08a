import type { CycleView } from '../../../shared/cycle-views.ts'
import { Loaded } from '../../components/loaded.tsx'
import { categoryTitle } from '../../lib/category-title.ts'
import { useCall } from '../../lib/core-client.tsx'
import { JudgingBallot } from './judging-ballot.tsx'
import { JudgingPanel } from './judging-panel.tsx'
import { JudgingResult } from './judging-result.tsx'
import { JudgingRule } from './judging-rule.tsx'
import { JudgingSeats } from './judging-seats.tsx'

/** From the panel to the result, in the order in which it is done. */
export const JudgingTab = ({ cycle }: { readonly cycle: CycleView }) => {
  const judging = useCall('judging.get', { year: cycle.year }, { keep: true })
  return (
    <Loaded query={judging}>
      {(view) => (
        <div className="stack">
          <JudgingPanel view={view} cycle={cycle.id} />
          <JudgingRule view={view} />
          {view.judges.length > 0 && <JudgingSeats view={view} categories={cycle.categories} />}
          {view.asksForBallot && <JudgingBallot view={view} categories={cycle.categories} />}
          <JudgingResult view={view} titleOf={(id) => categoryTitle(cycle.categories, id)} />
        </div>
      )}
    </Loaded>
  )
}
