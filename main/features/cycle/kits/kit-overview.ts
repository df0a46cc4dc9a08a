import { kitRules } from '../../../../shared/kit/blind-rules.ts'
import type { KitOverview, KitView } from '../../../../shared/kit-views.ts'
import type { CycleRecord } from '../../../db/cycle-record.ts'
import { judgesOn } from '../../../db/panel.ts'
import type { Reader } from '../../../db/store.ts'
import { takingPart } from '../../../db/cycle-entries.ts'
import { type KitRecord, toKitRecord } from './kit-record.ts'
import { kitSeats } from './kit-seats.ts'

const stateOf = ({ returned, voided, dueOn }: KitRecord, today: string): KitView['state'] => {
  if (returned !== null) return 'returned'
  if (voided) return 'void'
  return dueOn !== null && today > dueOn ? 'late' : 'out'
}

export const kitsOf = (reader: Reader, year: number): readonly KitRecord[] =>
  reader.list({ type: 'judgeKit', filters: [{ field: 'cycleYear', is: year }] }).map(toKitRecord)

/** Kits of a cycle by judge, newest first, and the evidence that may go along. */
export const kitOverview = (reader: Reader, cycle: CycleRecord, today: string): KitOverview => {
  const rules = kitRules(cycle.pack)
  const entries = takingPart(reader, cycle)
  const evidence = entries.flatMap(({ id }) =>
    reader.list({ type: 'evidence', filters: [{ field: 'owner', is: id }], fields: ['slot', 'pages'] }),
  )
  const slots = new Map(
    cycle.pack.categories.flatMap(({ slots: own }) => own.map(({ id, label }) => [id, label] as const)),
  )
  return {
    blind: rules.blind,
    panel:
      judgesOn(reader, cycle).length === 0
        ? []
        : kitSeats(reader, cycle, undefined).map(({ code, entries: own }) => ({ code, entries: own.length })),
    kits: kitsOf(reader, cycle.year)
      .toSorted(
        (a, b) =>
          a.judge.localeCompare(b.judge, 'zh-CN', { numeric: true }) ||
          (a.facts.madeAt < b.facts.madeAt ? 1 : -1),
      )
      .map((kit) => ({
        id: kit.id,
        judge: kit.judge,
        file: kit.file,
        madeAt: kit.facts.madeAt,
        blind: kit.facts.blind,
        entries: kit.facts.entries.length,
        pages: kit.facts.pages,
        dueOn: kit.dueOn,
        state: stateOf(kit, today),
        returnedAt: kit.returned?.at ?? null,
      })),
    slots: [...slots].map(([id, label]) => {
      const own = evidence.filter(({ values }) => values.slot === id)
      return {
        id,
        label,
        chosen: rules.slots.has(id),
        files: own.length,
        pages: own.reduce((sum, { values }) => sum + Number(values.pages ?? 0), 0),
      }
    }),
  }
}
