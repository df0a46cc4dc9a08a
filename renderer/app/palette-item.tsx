import { Marked } from './marked.tsx'

export interface PaletteEntry {
  readonly key: string
  /** Heading that it stands under. */
  readonly group: string
  readonly title: string
  readonly snippet: string
  /** An address, or what is done. */
  readonly to: string | (() => void)
}

/** One line of the palette; keys go to the input above it (aria-activedescendant). */
export const PaletteItem = (props: {
  readonly entry: PaletteEntry
  readonly place: number
  readonly selected: boolean
  readonly words: readonly string[]
  readonly onPoint: () => void
  readonly onChoose: () => void
}) => {
  const { title, snippet, group } = props.entry
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input above (aria-activedescendant)
    <div
      id={`palette-${props.place}`}
      role="option"
      tabIndex={-1}
      aria-label={`${group} ${title} ${snippet}`.trim()}
      aria-selected={props.selected}
      className="palette-item"
      onMouseMove={props.onPoint}
      onClick={props.onChoose}
    >
      <span className="grow">
        <span>
          <Marked text={title} words={props.words} />
        </span>
        {snippet !== title && snippet !== '' && (
          <div className="small muted clip">
            <Marked text={snippet} words={props.words} />
          </div>
        )}
      </span>
    </div>
  )
}
