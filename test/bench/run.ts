import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildOfflinePages } from '../support/build-offline-pages.ts'
import type { Benchmark } from './benchmark.ts'
import type { Line } from './line.ts'
import { bookBenchmark } from './lines/book.ts'
import { checkBenchmark } from './lines/check.ts'
import { docketBenchmark } from './lines/docket.ts'
import { exchangeBenchmark } from './lines/exchange.ts'
import { importBenchmark } from './lines/import.ts'
import { listBenchmark } from './lines/list.ts'
import { mappingBenchmark } from './lines/mapping.ts'
import { openBenchmark } from './lines/open.ts'
import { packetBenchmark } from './lines/packet.ts'
import { packetAgainBenchmark } from './lines/packet-again.ts'
import { programBenchmark } from './lines/program.ts'
import { reuseBenchmark } from './lines/reuse.ts'
import { saveBenchmark } from './lines/save.ts'
import { searchBenchmark } from './lines/search.ts'
import { scrollBenchmark } from './lines/scroll.ts'
import { similarBenchmark } from './lines/similar.ts'
import { createPreparedLedger } from './prepared-ledger.ts'

// npm run bench [-- NAME…] [-- --json]: what a person waits for, against the least the machine could take for it.

// Every packet takes one along.
buildOfflinePages()

const all: readonly Benchmark[] = [
  searchBenchmark,
  similarBenchmark,
  reuseBenchmark,
  listBenchmark,
  saveBenchmark,
  openBenchmark,
  checkBenchmark,
  docketBenchmark,
  importBenchmark,
  mappingBenchmark,
  exchangeBenchmark,
  packetBenchmark,
  packetAgainBenchmark,
  bookBenchmark,
  programBenchmark,
  scrollBenchmark,
]

const words = process.argv.slice(2)
const asJson = words.includes('--json')
const wanted = words.filter((word) => !word.startsWith('--'))
const unknown = wanted.find((word) => !all.some(({ name }) => name === word))
if (unknown) {
  process.stderr.write(`no bench ${unknown}; there are ${all.map(({ name }) => name).join(', ')}\n`)
  process.exit(1)
}

const say = (text: string): void => void process.stderr.write(`${text}\n`)
const folder = mkdtempSync(join(tmpdir(), 'jiangxin-bench-'))
const ledger = createPreparedLedger(join(folder, 'ledger'))
const lines: Line[] = []
try {
  for (const bench of all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    say(`${bench.name} …`)
    const own = join(folder, bench.name)
    mkdirSync(own)
    lines.push(...(await bench.run({ folder: own, ledger, say })))
    rmSync(own, { recursive: true, force: true })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const shown = ({ name, ratio, aim, value, baseline, unit }: Line) => ({
  name,
  ratio,
  aim,
  met: ratio <= aim ? 'yes' : 'NO',
  measured: `${value} ${unit}`,
  against: `${baseline} ${unit}`,
})
if (asJson) process.stdout.write(`${JSON.stringify(lines, null, 2)}\n`)
else console.table(lines.map(shown))
