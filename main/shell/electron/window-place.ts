import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rectangle } from 'electron'

/** Where the window was when it was closed, in device-independent pixels. */
export interface WindowPlace {
  readonly bounds: Rectangle
  readonly maximized: boolean
}

export const smallestWindow = { width: 1024, height: 640 } as const
const firstSize = { width: 1366, height: 860 } as const
/** Less of the title bar than this cannot be caught with a mouse. */
const graspable = { width: 120, height: 24 } as const

const overlap = (start: number, length: number, from: number, size: number): number =>
  Math.min(start + length, from + size) - Math.max(start, from)

const canBeGrasped = (bounds: Rectangle, area: Rectangle): boolean =>
  overlap(bounds.x, bounds.width, area.x, area.width) >= graspable.width &&
  overlap(bounds.y, graspable.height, area.y, area.height) >= graspable.height

const isPlace = (value: unknown): value is WindowPlace => {
  const { bounds, maximized } = (value ?? {}) as Partial<WindowPlace>
  const numbers = [bounds?.x, bounds?.y, bounds?.width, bounds?.height]
  return typeof maximized === 'boolean' && numbers.every((number) => Number.isSafeInteger(number))
}

const fileOf = (dataDir: string): string => join(dataDir, 'window.json')

const read = (dataDir: string): WindowPlace | null => {
  try {
    const kept: unknown = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))
    return isPlace(kept) ? kept : null
  } catch {
    // None yet, or unreadable: the window opens where a first one does.
    return null
  }
}

/**
 * Where to open the window: where it was, if a screen that is there now shows enough of it (`areas`: work areas of
 * the screens, the main one first), and never larger than the largest of them. Without x and y it is centred.
 */
export const placeWindow = (
  dataDir: string,
  areas: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number; readonly maximized: boolean } => {
  const kept = read(dataDir)
  const { width, height } = kept?.bounds ?? firstSize
  const widest = Math.max(smallestWindow.width, ...areas.map((area) => area.width))
  const highest = Math.max(smallestWindow.height, ...areas.map((area) => area.height))
  const size = {
    width: Math.min(Math.max(width, smallestWindow.width), widest),
    height: Math.min(Math.max(height, smallestWindow.height), highest),
    maximized: kept?.maximized ?? false,
  }
  const isShown = kept !== null && areas.some((area) => canBeGrasped({ ...kept.bounds, ...size }, area))
  return isShown ? { x: kept.bounds.x, y: kept.bounds.y, ...size } : size
}

/** Keeps the place for the next start. Throws where the disk refuses. */
export const keepWindowPlace = (dataDir: string, place: WindowPlace): void =>
  writeFileSync(fileOf(dataDir), JSON.stringify(place), { mode: 0o600 })
