import type { RecordType } from '../../shared/record/record-type-name.ts'

export interface TextKey {
  readonly type: RecordType
  readonly field: string
  readonly key: string
  readonly id: string
}

/** Lookup keys that are not yet written, in the order in which SQLite keeps them once they are. */
export interface HeldKeys {
  hold(key: TextKey): void
  /** False when it is not held. */
  drop(key: TextKey): boolean
  ids(type: RecordType, field: string, key: string): readonly string[]
  /** The key that stands first of all; null when none is held. */
  first(): TextKey | null
  /** To be called when a transaction begins, and when it came to nothing: then what it held and dropped is as before. */
  begin(): void
  takeBack(): void
}

/** Keys sorted at one go: a few milliseconds. */
const runLength = 8192

interface FieldKeys {
  readonly type: RecordType
  readonly field: string
  /** One record of a key as it is: a list for each would be heavier than all else. */
  readonly ids: Map<string, string | readonly string[]>
  /** Sorted, each with how much of it is gone through. */
  readonly runs: { readonly keys: readonly string[]; next: number }[]
  fresh: string[]
}

const asList = (ids: string | readonly string[] | undefined): readonly string[] =>
  typeof ids === 'string' ? [ids] : (ids ?? [])

const sortFresh = (of: FieldKeys): void => {
  of.runs.push({ keys: of.fresh.sort(), next: 0 })
  of.fresh = []
}

/** The least key of all runs that is still held. */
const leastOf = (of: FieldKeys): string | null => {
  if (of.fresh.length > 0) sortFresh(of)
  let least: string | null = null
  for (const run of of.runs) {
    while (run.next < run.keys.length && !of.ids.has(run.keys[run.next] ?? '')) run.next += 1
    const key = run.keys[run.next]
    if (key !== undefined && (least === null || key < least)) least = key
  }
  return least
}

export const createHeldKeys = (): HeldKeys => {
  const fields = new Map<string, FieldKeys>()
  let done: { readonly key: TextKey; readonly held: boolean }[] = []

  const fieldKeys = (type: RecordType, field: string): FieldKeys => {
    const name = `${type}.${field}`
    const known = fields.get(name)
    if (known) return known
    const made: FieldKeys = { type, field, ids: new Map(), runs: [], fresh: [] }
    fields.set(name, made)
    return made
  }
  const put = ({ type, field, key, id }: TextKey): void => {
    const of = fieldKeys(type, field)
    const before = of.ids.get(key)
    of.ids.set(key, before === undefined ? id : [...asList(before), id])
    of.fresh.push(key)
    if (of.fresh.length >= runLength) sortFresh(of)
  }
  const take = ({ type, field, key, id }: TextKey): boolean => {
    const ids = fields.get(`${type}.${field}`)?.ids
    const before = asList(ids?.get(key))
    if (!ids || !before.includes(id)) return false
    if (before.length === 1) ids.delete(key)
    else
      ids.set(
        key,
        before.filter((one) => one !== id),
      )
    return true
  }

  return {
    hold(key) {
      put(key)
      done.push({ key, held: true })
    },
    drop(key) {
      if (!take(key)) return false
      done.push({ key, held: false })
      return true
    },
    ids: (type, field, key) => asList(fields.get(`${type}.${field}`)?.ids.get(key)),
    first() {
      for (const [name, of] of fields) {
        const key = of.ids.size === 0 ? null : leastOf(of)
        const [id] = key === null ? [] : asList(of.ids.get(key))
        if (key !== null && id !== undefined) return { type: of.type, field: of.field, key, id }
        fields.delete(name)
      }
      return null
    },
    begin() {
      done = []
    },
    takeBack() {
      for (const { key, held } of done.toReversed()) {
        if (held) take(key)
        else put(key)
      }
      done = []
    },
  }
}
