import type { ListTotalsView } from '../../../shared/workspace-views.ts'

type Group = ListTotalsView['groups'][number]

/** Under which name a group is folded: its key, told apart from the one that has none. */
export const groupId = (key: Group['key']): string => (key === null ? '' : `=${key}`)

interface Placed {
  readonly group: Group
  readonly open: boolean
  /** Item of its header. */
  readonly item: number
  /** Place in the list of its first row. */
  readonly place: number
}

/** What stands on each line of a grouped list: headers, and the rows of groups that are open. */
export interface GroupLayout {
  readonly items: number
  at(item: number): { readonly group: Group; readonly open: boolean } | { readonly place: number }
}

export const layOutGroups = (groups: readonly Group[], folded: ReadonlySet<string>): GroupLayout => {
  const placed: Placed[] = []
  let item = 0
  let place = 0
  for (const group of groups) {
    const open = !folded.has(groupId(group.key))
    placed.push({ group, open, item, place })
    item += 1 + (open ? group.count : 0)
    place += group.count
  }
  const items = item
  return {
    items,
    at(wanted) {
      let low = 0
      let high = placed.length - 1
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if ((placed[middle]?.item ?? 0) <= wanted) low = middle
        else high = middle - 1
      }
      const found = placed[low]
      if (!found) return { place: wanted }
      return wanted === found.item
        ? { group: found.group, open: found.open }
        : { place: found.place + wanted - found.item - 1 }
    },
  }
}
