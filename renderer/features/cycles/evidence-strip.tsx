import type { NominationView } from '../../../shared/cycle-views.ts'
import type { EvidenceFileView } from '../../../shared/evidence-views.ts'
import type { PackCategory } from '../../../shared/rule-packs/rule-pack.ts'
import { FileButton, FileDrop } from '../../components/file-drop.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { EvidenceFile } from '../../record/evidence-file.tsx'
import { fieldElementId } from '../../record/field-element-id.ts'
import { cycleTexts } from './cycle-texts.ts'
import { usePlaceFile } from './use-place-file.ts'

type Slot = PackCategory['slots'][number]

const extensions = { pdf: '.pdf', jpeg: '.jpg,.jpeg', png: '.png' } as const

const kindNames = { pdf: 'PDF', jpeg: 'JPG', png: 'PNG' } as const

const SlotCard = ({
  slot,
  files,
  onFiles,
}: {
  readonly slot: Slot
  readonly files: readonly EvidenceFileView[]
  readonly onFiles: (files: readonly (File | string)[]) => void
}) => {
  const t = useTexts(cycleTexts)
  const say = useSay()
  return (
    <FileDrop
      label={slot.label}
      className={files.length > 0 ? 'slot filled' : 'slot'}
      onFiles={onFiles}
      onFailure={say.failed}
    >
      <div
        className="row spread"
        id={fieldElementId(`evidence.${slot.id}`)}
        tabIndex={-1}
        data-field={`evidence.${slot.id}`}
      >
        <span>{slot.label}</span>
        {slot.required && (
          <span className={files.length > 0 ? 'small muted' : 'small bad'}>{t('required')}</span>
        )}
      </div>
      <ul>
        {files.map((file) => (
          <EvidenceFile key={file.id} file={file} />
        ))}
      </ul>
      <div className="row wrap small muted">
        <span>{t('dropHere', { kinds: slot.kinds.map((kind) => kindNames[kind]).join(' · ') })}</span>
        <FileButton
          small
          label={t('put', { slot: slot.label })}
          accept={slot.kinds.map((kind) => extensions[kind]).join(',')}
          onFiles={onFiles}
        />
      </div>
    </FileDrop>
  )
}

/** The slots of the category and what lies in each. */
export const EvidenceStrip = ({
  view,
  category,
}: {
  readonly view: NominationView
  readonly category: PackCategory
}) => {
  const t = useTexts(cycleTexts)
  const place = usePlaceFile(view.record.id)
  const files = useCall('evidence.beside', { owner: view.record.id }).data ?? []
  return (
    <section aria-label={t('evidence')} className="stack">
      <h2>{t('evidence')}</h2>
      <div className="slots">
        {category.slots.map((slot) => (
          <SlotCard
            key={slot.id}
            slot={slot}
            files={files.filter((file) => file.slot === slot.id)}
            onFiles={(chosen) => void place(slot.id, chosen)}
          />
        ))}
      </div>
    </section>
  )
}
