import type { ConflictView } from '../../../shared/judging-views.ts'
import { findConflicts } from '../../../shared/rules/conflicts/find-conflicts.ts'
import { assignJudges, type OpenEntry } from '../../../shared/scoring/panel/assign-judges.ts'
import { judgeNamed } from '../../../shared/scoring/panel/counted-sheets.ts'
import { seatState } from '../../../shared/scoring/panel/seat-state.ts'
import { said } from '../../../shared/text/say.ts'
import { byNumber, takingPart } from '../../db/cycle-entries.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import { assignmentsOn, judgesOn, recuse, toSeat } from '../../db/panel.ts'
import type { Reader, Writer } from '../../db/store.ts'
import { loadConflictFacts } from './load-conflict-facts.ts'

export const conflictsOn = async (reader: Reader, cycle: CycleRecord): Promise<readonly ConflictView[]> =>
  findConflicts(await loadConflictFacts(reader, cycle)).map(({ judge, entry, isCertain, path }) => ({
    judge,
    nomination: entry,
    isCertain,
    path: said(path),
  }))

/**
 * Recuses judges from what they are tied to for certain, and where the pack gives each entry a number of judges spreads
 * the others evenly. What was set by hand stays; whoever has scored an entry keeps it.
 */
export const assignPanel = (writer: Writer, cycle: CycleRecord, conflicts: readonly ConflictView[]): void => {
  const records = takingPart(writer, cycle).toSorted(byNumber)
  const panel = judgesOn(writer, cycle).map(toSeat)
  const before = assignmentsOn(writer, cycle)
  for (const record of records)
    for (const seat of panel) {
      const tie = conflicts.find(
        ({ judge, nomination, isCertain }) => isCertain && judge === seat.id && nomination === record.id,
      )
      const rows = before.get(record.id) ?? []
      // Somebody has looked at it and let the judge stay.
      const isSetByHand = rows.some(({ judge, basis }) => judge === seat.id && basis === 'hand')
      if (tie && !isSetByHand && seatState(seat.id, rows) !== 'recused')
        recuse(writer, seat, record, cycle.year, { basis: 'found', reason: tie.path.message })
    }
  const { judgesPerEntry } = cycle.pack.judging
  if (judgesPerEntry === null) return

  const now = assignmentsOn(writer, cycle)
  const sheets = writer.list({ type: 'scoreSheet', filters: [{ field: 'cycleYear', is: cycle.year }] })
  const open = records.map(({ id }): OpenEntry => {
    const rows = now.get(id) ?? []
    const recused = (judge: string): boolean => seatState(judge, rows) === 'recused'
    const scored = sheets
      .filter(({ values }) => (values.nomination as { id: string | null } | null)?.id === id)
      .map(({ values }) => judgeNamed(panel, String(values.judge ?? ''))?.id)
    return {
      id,
      able: panel.map((seat) => seat.id).filter((judge) => !recused(judge)),
      fixed: panel
        .map((seat) => seat.id)
        .filter(
          (judge) => !recused(judge) && (scored.includes(judge) || rows.some((one) => one.judge === judge)),
        ),
    }
  })
  const seats = panel.map(({ id }) => id)
  for (const { id, judges } of assignJudges(seats, open, judgesPerEntry)) {
    const title = String(records.find((record) => record.id === id)?.values.title ?? '')
    for (const judge of judges) {
      if ((now.get(id) ?? []).some((one) => one.judge === judge)) continue
      writer.insert('assignment', {
        nomination: { id, text: title },
        judge: { id: judge, text: panel.find((seat) => seat.id === judge)?.name ?? '' },
        cycleYear: cycle.year,
        state: 'assigned',
      })
    }
  }
}
