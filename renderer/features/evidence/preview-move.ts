import { assertNever } from '../../../shared/errors.ts'

/** What of a file is looked at: page from 1, zoom 1 where it fits the window, degrees clockwise. */
export interface Sight {
  readonly page: number
  readonly zoom: number
  readonly turn: 0 | 90 | 180 | 270
}

export type Move =
  | { readonly kind: 'page'; readonly to: number }
  | { readonly kind: 'next' | 'previous' | 'last' | 'closer' | 'farther' | 'fit' | 'turn' | 'turnBack' }

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

const turned = (sight: Sight, by: 90 | 270): Sight => ({
  ...sight,
  turn: ((sight.turn + by) % 360) as Sight['turn'],
})

/** The next sight; a page beyond the ends is the nearest there is. */
export const moveSight = (sight: Sight, move: Move, pages: number): Sight => {
  const onPage = (page: number): Sight => ({
    ...sight,
    page: Math.min(Math.max(1, page), Math.max(1, pages)),
  })
  switch (move.kind) {
    case 'page':
      return onPage(move.to)
    case 'next':
      return onPage(sight.page + 1)
    case 'previous':
      return onPage(sight.page - 1)
    case 'last':
      return onPage(pages)
    case 'closer':
      return { ...sight, zoom: zooms.find((zoom) => zoom > sight.zoom) ?? sight.zoom }
    case 'farther':
      return { ...sight, zoom: zooms.findLast((zoom) => zoom < sight.zoom) ?? sight.zoom }
    case 'fit':
      return { ...sight, zoom: 1 }
    case 'turn':
      return turned(sight, 90)
    case 'turnBack':
      return turned(sight, 270)
    default:
      return assertNever(move)
  }
}

const keys: Readonly<Record<string, Move>> = {
  PageDown: { kind: 'next' },
  PageUp: { kind: 'previous' },
  Home: { kind: 'page', to: 1 },
  End: { kind: 'last' },
  '+': { kind: 'closer' },
  '=': { kind: 'closer' },
  '-': { kind: 'farther' },
  '0': { kind: 'fit' },
  r: { kind: 'turn' },
  R: { kind: 'turnBack' },
}

/** What a key asks for; null where it is none of ours. With Ctrl a key belongs to the browser or the frame. */
export const moveOfKey = (event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): Move | null => (event.ctrlKey || event.metaKey || event.altKey ? null : (keys[event.key] ?? null))
