import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parseJson } from '../files/parse-json.ts'
import { safeWrite } from '../files/safe-write.ts'
import { readWorkstation, type Workstation } from './workstation-file.ts'

const schema = z.object({
  /** This user's data on this computer, by a name of its own. */
  install: z.string().min(1),
  /** Where each station was last opened from here. */
  places: z.record(z.string(), z.string()),
})

type Stations = z.output<typeof schema>

const fileIn = (configDir: string): string => join(configDir, 'stations.json')

const readStations = (configDir: string): Stations => {
  const file = fileIn(configDir)
  const parsed = schema.safeParse(existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : null)
  return parsed.success ? parsed.data : { install: randomUUID(), places: {} }
}

export interface OwnStation {
  readonly stationId: string
  readonly home?: string
  /** The folder is a copy of one that belongs to another station, and is a station of its own from now on. */
  readonly isClone: boolean
}

/**
 * Which station a folder is. A folder that was copied would go on under the name of the first, and what the two then
 * write could not be told apart: so a copy becomes a station of its own. It is known by what lies beside the program's
 * settings, not in the folder: there each station has one place, and a folder from another computer has another home.
 * A moved folder keeps its station here; from another computer it gets a new one, which costs nothing.
 */
export const ownStation = async (
  dir: string,
  known: Workstation | null,
  configDir: string | undefined,
): Promise<OwnStation> => {
  const wanted = known?.stationId ?? randomUUID()
  if (configDir === undefined)
    return { stationId: wanted, isClone: false, ...(known?.home ? { home: known.home } : {}) }
  const stations = readStations(configDir)
  const { install } = stations
  const place = realpathSync(dir)
  const isElsewhere = known?.home !== undefined && known.home !== install
  const before = stations.places[wanted]
  const isTaken = before !== undefined && before !== place && readWorkstation(before)?.stationId === wanted
  const isClone = isElsewhere || isTaken
  // A stick that goes to and fro between two computers has one station on each.
  const earlier = Object.entries(stations.places).find(([id, where]) => where === place && id !== wanted)?.[0]
  const stationId = isClone ? (earlier ?? randomUUID()) : wanted
  const places = { ...stations.places, [stationId]: place }
  await safeWrite(fileIn(configDir), `${JSON.stringify({ install, places }, null, 2)}\n`)
  return { stationId, home: install, isClone }
}
