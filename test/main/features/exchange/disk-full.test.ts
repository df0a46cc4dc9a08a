import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createSmallDisk } from '../../../support/small-disk.ts'
import { Station } from './stations.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-full-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a package for which there is no room leaves nothing, and the disk is named', async (context) => {
  const disk = createSmallDisk(128 * 1024)
  if (typeof disk === 'string') return context.skip(disk)
  const station = await Station.create(folder, '周海峰', '云帆港口集团')
  try {
    const { id } = await station.call<{ readonly id: string }>('records.create', {
      type: 'innovation',
      values: { title: '岸桥吊具防摇' },
    })
    const file = join(folder, '照片.bin')
    writeFileSync(file, randomBytes(400_000))
    await station.call('evidence.attach', { file, owner: id, slot: '照片' })
    for (const secret of [{}, { passphrase: '春风又绿江南岸边' }]) {
      const refused = await station.failure('exchange.pack', {
        choice: { kind: 'all' },
        recipient: '省总工会',
        whole: true,
        out: disk.dir,
        ...secret,
      })
      expect(refused.code).toBe('disk-full')
      expect(readdirSync(disk.dir)).toEqual([])
    }
  } finally {
    await station.core.close()
    disk.dispose()
  }
})
