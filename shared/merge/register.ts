import type { FieldValue } from '../record/field.ts'
import { valueKey } from './value-key.ts'

/** What one op says of one group. */
export interface Entry {
  readonly clock: string
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly parents: readonly string[]
}

/**
 * One group of one record: all entries made in it, and those that nobody has followed yet, its heads. Entries
 * may come in any order: one that arrives after its successor never becomes a head.
 */
export class Register {
  readonly #followed = new Set<string>()
  readonly #heads = new Map<string, Entry>()
  readonly #parents = new Map<string, readonly string[]>()

  add(entry: Entry): void {
    this.#parents.set(entry.clock, entry.parents)
    for (const parent of entry.parents) {
      // An op is younger than what it followed; a claim to the contrary could leave a group without a head.
      if (parent >= entry.clock) continue
      this.#followed.add(parent)
      this.#heads.delete(parent)
    }
    if (!this.#followed.has(entry.clock)) this.#heads.set(entry.clock, entry)
  }

  /** Newest first. */
  get heads(): readonly Entry[] {
    return [...this.#heads.values()].sort((a, b) => (a.clock > b.clock ? -1 : 1))
  }

  /** The value that stands: the newest head's; null before the first entry. */
  get winner(): Entry | null {
    let newest: Entry | null = null
    for (const entry of this.#heads.values()) if (!newest || entry.clock > newest.clock) newest = entry
    return newest
  }

  /** Heads that hold the value that stands: what somebody who changes it now has seen. */
  get seen(): readonly Entry[] {
    const { winner } = this
    if (!winner || this.#heads.size === 1) return winner ? [winner] : []
    const key = valueKey(winner.fields)
    return this.heads.filter(({ fields }) => valueKey(fields) === key)
  }

  /** Whether an entry is one of these, or came before one of them. */
  precedes(clock: string, later: readonly string[]): boolean {
    const todo = later.filter((one) => one >= clock)
    const seen = new Set(todo)
    for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
      if (one === clock) return true
      for (const parent of this.#parents.get(one) ?? [])
        if (parent >= clock && !seen.has(parent)) {
          seen.add(parent)
          todo.push(parent)
        }
    }
    return false
  }

  /** Two heads with different values: both sides changed the group without knowing of each other. */
  get conflict(): boolean {
    return this.#heads.size > 1 && this.seen.length < this.#heads.size
  }
}
