import type { ImportSettings } from '../../../shared/import-settings.ts'
import { columnLetters } from '../../../shared/sheet/column-letters.ts'
import { useTexts } from '../../lib/texts.ts'
import { changeTable, type PlacedTable, settingFor } from './change-settings.ts'
import { wizardTexts } from './wizard-texts.ts'

/** The first lines of a sheet as they stand in it; a click on a line says that the headers are there. */
export const HeadTab = ({
  table,
  settings,
  busy,
  onSettings,
}: {
  readonly table: PlacedTable
  readonly settings: ImportSettings
  readonly busy: boolean
  readonly onSettings: (settings: ImportSettings) => void
}) => {
  const t = useTexts(wizardTexts)
  const { head, top, bottom, leftOut } = table.report.shape
  const width = Math.max(0, ...head.map(({ cells }) => cells.length))
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index))
  const choose = (row: number) => {
    // Columns and values that were chosen belong to the header that was.
    const { columns: _, values: __, ...kept } = settingFor(settings, table)
    onSettings(changeTable(settings, table, { headerRow: row }, kept))
  }
  return (
    <div className="stack">
      <p className="muted">{t(top > 0 || leftOut ? 'headHint' : 'headNone')}</p>
      <section
        className="table-scroll"
        style={{ maxHeight: 420 }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label={t('headTab')}
      >
        <table className="data dense tight" aria-label={t('headTab')}>
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              {letters.map((letter) => (
                <th key={letter} scope="col">
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {head.map(({ row, cells }) => {
              const isHeader = row >= top && row <= bottom
              return (
                <tr key={row} className={isHeader ? 'import-header' : ''}>
                  <td>
                    <button
                      type="button"
                      className="link"
                      disabled={busy}
                      aria-pressed={isHeader}
                      aria-label={t('headRow', { row })}
                      onClick={() => choose(row)}
                    >
                      {row}
                    </button>
                  </td>
                  {letters.map((letter, index) => (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the button of the row does the same by keyboard
                    <td key={letter} onClick={() => !busy && choose(row)}>
                      {cells[index] ?? ''}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </div>
  )
}
