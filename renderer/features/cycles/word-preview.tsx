import type { WordBlock } from '../../../shared/sheet/word-document.ts'

/** The text of a Word form with its tables, as far as reading it goes: no fonts, no pages. */
export const WordPreview = ({
  label,
  blocks,
}: {
  readonly label: string
  readonly blocks: readonly WordBlock[]
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
  <section className="word-preview" aria-label={label} tabIndex={0}>
    {blocks.map((block, index) =>
      block.kind === 'line' ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document have no other name, and never move.
        <p key={index} className="pre">
          {block.text}
        </p>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <table key={index}>
          <tbody>
            {block.rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <tr key={row}>
                {cells.map(({ text, span, column }) => (
                  <td key={column} colSpan={span} className="pre">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ),
    )}
  </section>
)
