import { MergeWith } from './merge-with.tsx'
import { SameNotice } from './same-notice.tsx'

/** Over a unit's form: units that are likely the same, and a way to merge. */
export const UnitPanel = ({ id }: { readonly id: string }) => (
  <div className="stack">
    <SameNotice type="unit" id={id} />
    <div>
      <MergeWith type="unit" id={id} />
    </div>
  </div>
)
