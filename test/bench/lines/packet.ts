import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJpegHeader } from '../../../main/features/documents/evidence/jpeg-header.ts'
import { wrapJpeg } from '../../../main/features/documents/evidence/wrap-jpeg.ts'
import type { BarePacket } from '../bare-packet-process.ts'
import type { Benchmark } from '../benchmark.ts'
import { comparison, limit } from '../line.ts'
import type { Measured, MeasuredJob } from '../measured-core-process.ts'
import { createPacketWorkspace } from '../packet-workspace.ts'
import { canWatchMemory, watchMemory } from '../process-tree-memory.ts'
import { alternate } from '../rounds.ts'
import { runChild } from '../run-child.ts'

/** Of dossiers and volumes together. */
const fewestPages = 1800

/** Every stored attachment as a PDF, scans wrapped as qpdf needs them. */
const asPdfs = (attachments: string, target: string): void => {
  mkdirSync(target)
  const files = readdirSync(attachments, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  for (const { name, parentPath } of files) {
    const bytes = new Uint8Array(readFileSync(join(parentPath, name)))
    const header = readJpegHeader(bytes)
    writeFileSync(join(target, `${name.slice(0, 64)}.pdf`), (header && wrapJpeg(bytes, header)) ?? bytes)
  }
}

/** Ours: the call of the page in a process of its own, until packet and manifest lie in place. Bare: bare-packet-process.ts. */
export const packetBenchmark: Benchmark = {
  name: 'packet',
  async run({ folder, say }) {
    const hasQpdf = spawnSync('qpdf', ['--version']).status === 0
    if (!hasQpdf)
      say(
        '  qpdf is missing (Debian: apt-get install qpdf): the packet is measured, but compared with nothing',
      )
    const dir = join(folder, 'ledger')
    await createPacketWorkspace(dir)
    const evidence = join(folder, 'evidence')
    asPdfs(join(dir, 'attachments'), evidence)
    const out = join(folder, 'packet')
    const memory: number[] = []
    const { ours, bare } = await alternate(
      async (round) => {
        const job: MeasuredJob = {
          dir,
          job: { method: 'packet.build', input: { cycle: 2026, all: true, out } },
        }
        let watched: ReturnType<typeof watchMemory> | null = null
        const measured = await runChild<Measured>('./measured-core-process.ts', job, ({ pid }) => {
          watched = pid !== undefined && canWatchMemory ? watchMemory(pid) : null
        })
        const peak = (watched as ReturnType<typeof watchMemory> | null)?.peak()
        if (peak !== undefined) memory.push(peak)
        rmSync(out, { recursive: true, force: true })
        // The next round prints everything again.
        rmSync(join(dir, 'packets'), { recursive: true, force: true })
        if (measured.pages < fewestPages) throw new Error(`the packet has only ${measured.pages} pages`)
        say(`  round ${round + 1}: ${Math.round(measured.ms)} ms, ${measured.pages} pages`)
        return measured
      },
      async () => {
        if (!hasQpdf) return 0
        const argument: BarePacket = { dir, out: join(folder, 'bare'), evidence }
        const took = await runChild<number>('./bare-packet-process.ts', argument)
        rmSync(argument.out, { recursive: true, force: true })
        return took
      },
      false,
    )
    if (!canWatchMemory) say('  memory of all processes together can be measured on Linux only')
    return [
      ...(hasQpdf
        ? [
            comparison(
              'packet of 30 nominations',
              1.5,
              ours.map(({ ms }) => ms),
              bare,
            ),
          ]
        : []),
      ...(canWatchMemory ? [limit('packet, peak memory of all processes', memory, 1000, 'MB')] : []),
      limit(
        'packet, longest stall of the core',
        ours.map(({ stall }) => stall),
        50,
        'ms',
      ),
    ]
  },
}
