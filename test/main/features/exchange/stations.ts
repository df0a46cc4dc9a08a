import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '../../../../main/core.ts'
import type { Core } from '../../../../main/core/core.ts'
import type { LedgerError } from '../../../../shared/errors.ts'
import type { InspectView, MergeView, PackResult } from '../../../../shared/exchange-views.ts'
import type { FieldValue } from '../../../../shared/record/field.ts'
import type { RecordPage, RecordView } from '../../../../shared/workspace-views.ts'

type Values = Readonly<Record<string, FieldValue>>

/** A workstation: the real core over a workspace of its own, with a clock that runs. */
export class Station {
  readonly dir: string
  readonly core: Core
  #now: number

  private constructor(dir: string, skewMinutes: number) {
    this.dir = dir
    this.#now = new Date(2026, 2, 1, 9).getTime() + skewMinutes * 60_000
    // A second passes between two looks at the clock.
    this.core = createCore({
      clock: () => {
        this.#now += 1000
        return new Date(this.#now)
      },
    })
  }

  static async create(folder: string, name: string, unit: string, skewMinutes = 0): Promise<Station> {
    const station = new Station(join(folder, name), skewMinutes)
    await station.call('workspace.create', {
      dir: station.dir,
      operator: { name, unit, role: '经办人' },
      sample: false,
    })
    return station
  }

  async call<T>(method: string, input: unknown): Promise<T> {
    const answer = await this.core.call(method, input)
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
    return answer.value as T
  }

  async failure(method: string, input: unknown): Promise<LedgerError> {
    const answer = await this.core.call(method, input)
    if (answer.ok) throw new Error(`${method} succeeded: ${JSON.stringify(answer.value)}`)
    return answer.error
  }

  create = async (type: string, values: Values): Promise<string> =>
    (await this.call<RecordView>('records.create', { type, values })).id

  update = (id: string, values: Values): Promise<RecordView> => this.call('records.update', { id, values })

  get = (id: string): Promise<RecordView> => this.call('records.get', { id })

  list = async (type: string): Promise<RecordPage['rows']> =>
    (await this.call<RecordPage>('records.list', { type, limit: 1000 })).rows

  pack = (more: Readonly<Record<string, unknown>> = {}): Promise<PackResult> =>
    this.call('exchange.pack', { choice: { kind: 'all' }, recipient: '', whole: true, ...more })

  inspect = (file: string): Promise<InspectView> => this.call('exchange.inspect', { file })

  merge = (file: string): Promise<MergeView> => this.call('exchange.merge', { file, trust: true })

  /** Packs everything here and merges it there. */
  async handTo(other: Station, more: Readonly<Record<string, unknown>> = {}): Promise<MergeView> {
    return other.merge((await this.pack(more)).file)
  }
}

export interface Stations {
  readonly folder: string
  add(name: string, unit: string, skewMinutes?: number): Promise<Station>
  dispose(): Promise<void>
}

export const createStations = (): Stations => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-exchange-'))
  const all: Station[] = []
  return {
    folder,
    async add(name, unit, skewMinutes) {
      const station = await Station.create(folder, name, unit, skewMinutes)
      all.push(station)
      return station
    },
    async dispose() {
      for (const { core } of all) await core.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
