import type { PathPart, ScopeDataArgs, Tag } from 'easy-template-x'
import { type FormPicture, type FormSlot, slotKey } from '../../../../shared/rules/word-form/form-slot.ts'

/** A picture as PNG, with its size in pixels. */
export interface ReadyPicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Pixels of 1/96 inch. */
interface Size {
  readonly width: number
  readonly height: number
}

/** Where the template does not say: 120 × 90 mm, which the widest cell of a form holds. */
const usualRoom: Size = { width: 454, height: 340 }
const emuPerPixel = 9525

/** A picture in the template that names the placeholder in its alternative text is as large as ours may be. */
const roomFor = (tag: Tag): Size => {
  if (tag.placement !== 'Attribute') return usualRoom
  const extent = tag.xmlNode.parentNode?.childNodes?.find(({ nodeName }) => nodeName === 'wp:extent')
  const { cx, cy } = (extent && 'attributes' in extent ? extent.attributes : undefined) ?? {}
  return Number(cx) > 0 && Number(cy) > 0
    ? { width: Number(cx) / emuPerPixel, height: Number(cy) / emuPerPixel }
    : usualRoom
}

const fitted = (picture: Size, room: Size): Size => {
  const scale = Math.min(room.width / picture.width, room.height / picture.height)
  return { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
}

type Cell = string | boolean | FormPicture | null

interface Scope {
  readonly cells: ReadonlyMap<string, Cell>
  readonly lists: ReadonlyMap<string, readonly Scope[]>
}

const noLists: Scope['lists'] = new Map()

/** The first slot of a name is the one that is meant. */
const put = <T>(map: Map<string, T>, names: readonly string[], value: T): void => {
  for (const name of names) if (!map.has(slotKey(name))) map.set(slotKey(name), value)
}

const scopeOf = (slots: readonly FormSlot[]): Scope => {
  const cells = new Map<string, Cell>()
  const lists = new Map<string, readonly Scope[]>()
  const taken = new Set<string>()
  for (const slot of slots) {
    const names = slot.names.filter((name) => !taken.has(slotKey(name)))
    for (const name of names) taken.add(slotKey(name))
    if (slot.kind !== 'list') put(cells, names, slot.value)
    else {
      const rows = slot.rows.map((row) => {
        const own = new Map<string, Cell>()
        for (const [index, column] of slot.columns.entries()) put(own, column.names, row[index] ?? '')
        return { cells: own, lists: noLists }
      })
      put(lists, names, rows)
    }
  }
  return { cells, lists }
}

/** XML 1.0 has no control characters and no half of a pair; one in a text would make the whole document unreadable. */
const allowed = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')

export type FormContent =
  | { readonly _type: 'lines'; readonly lines: readonly string[] }
  | {
      readonly _type: 'image'
      readonly source: Buffer
      readonly format: 'image/png'
      readonly width: number
      readonly height: number
      readonly altText: string
    }

/** What stands in the place of a placeholder; the innermost row that knows the name comes first. */
export const createFormValues = (
  slots: readonly FormSlot[],
  pictures: ReadonlyMap<string, ReadyPicture>,
): ((args: ScopeDataArgs) => FormContent | boolean | readonly object[]) => {
  const root = scopeOf(slots)

  const listOf = (scopes: readonly Scope[], name: string): readonly Scope[] | undefined =>
    scopes.map(({ lists }) => lists.get(slotKey(name))).find((rows) => rows !== undefined)

  /** Scopes around the last part of a path, the innermost first. */
  const scopesOf = (path: readonly PathPart[]): readonly Scope[] => {
    let scopes: readonly Scope[] = [root]
    for (const [index, part] of path.entries()) {
      const row = path[index + 1]
      if (typeof part === 'number' || typeof row !== 'number') continue
      const inner = listOf(scopes, part.name)?.[row]
      if (inner) scopes = [inner, ...scopes]
    }
    return scopes
  }

  const pictureOf = ({ sha256, caption }: FormPicture, tag: Tag): FormContent => {
    const ready = pictures.get(sha256)
    if (!ready) return { _type: 'lines', lines: [''] }
    const size = fitted(ready, roomFor(tag))
    return {
      _type: 'image',
      source: Buffer.from(ready.bytes),
      format: 'image/png',
      ...size,
      altText: allowed(caption),
    }
  }

  return ({ path }) => {
    const last = path.at(-1)
    if (last === undefined || typeof last === 'number') return false
    const scopes = scopesOf(path.slice(0, -1))
    const isBlock = last.disposition !== 'SelfClosed'
    const cell = scopes.map(({ cells }) => cells.get(slotKey(last.name))).find((found) => found !== undefined)
    if (isBlock) {
      if (cell === undefined) return listOf(scopes, last.name) ?? []
      return cell !== null && cell !== '' && cell !== false
    }
    if (typeof cell === 'object' && cell !== null) return pictureOf(cell, last)
    const text = typeof cell === 'string' ? allowed(cell) : ''
    return { _type: 'lines', lines: text.split(/\r?\n/u) }
  }
}
