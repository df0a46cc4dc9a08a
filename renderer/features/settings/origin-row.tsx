import type { Draft } from '../../lib/use-autosave.ts'
import { SourceBox, VerifiedBox } from './origin-cells.tsx'
import type { OriginGroup } from './pack-edits.ts'

/** Where a whole table of numbers comes from: a pack keeps no source for each of them. */
export const OriginRow = ({
  draft,
  group,
  label,
}: {
  readonly draft: Draft
  readonly group: OriginGroup
  readonly label: string
}) => (
  <div className="row settings-origin">
    <VerifiedBox draft={draft} name={group} label={label} />
    <span className="grow">
      <SourceBox draft={draft} name={group} label={label} />
    </span>
  </div>
)
