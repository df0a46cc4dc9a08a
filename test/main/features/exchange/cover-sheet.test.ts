import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'uqr'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStations, type Station, type Stations } from './stations.ts'

let stations: Stations
let leader: Station
let secretary: Station
beforeEach(async () => {
  stations = createStations()
  leader = await stations.add('陈立', '云帆港口集团')
  secretary = await stations.add('王敏', '省总工会')
})
afterEach(() => stations.dispose())

const textOf = (file: string): string =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })

/** The modules of the code at the top right of a printed page, read off its picture as a scanner does. */
const scanned = (file: string, size: number): readonly string[] => {
  const page = join(stations.folder, 'page')
  execFileSync('pdftoppm', ['-r', '150', '-gray', '-singlefile', file, page])
  const bytes = readFileSync(`${page}.pgm`)
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.toString('latin1', 0, 40)) ?? []
  const [w, h] = [Number(width), Number(height)]
  const isDark = (x: number, y: number): boolean => (bytes[head.length + y * w + x] ?? 255) < 128
  const dark: (readonly [number, number])[] = []
  for (let y = Math.round(h * 0.08); y < h * 0.24; y += 1)
    for (let x = Math.round(w * 0.7); x < w; x += 1) if (isDark(x, y)) dark.push([x, y])
  const [xs, ys] = [dark.map(([x]) => x), dark.map(([, y]) => y)]
  const least = (all: readonly number[]): number =>
    all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), 0)
  const [left, top] = [least(xs), least(ys)]
  const [step, down] = [(most(xs) + 1 - left) / size, (most(ys) + 1 - top) / size]
  return Array.from({ length: size }, (_row, y) =>
    Array.from({ length: size }, (_cell, x) =>
      isDark(Math.floor(left + (x + 0.5) * step), Math.floor(top + (y + 0.5) * down)) ? '1' : '0',
    ).join(''),
  )
}

describe.each(['native', 'wasm'] as const)('a cover sheet set by the %s engine', (engine) => {
  it('goes with a package and names it, in words and as a code that can be scanned', {
    timeout: 60_000,
  }, async () => {
    await leader.create('unit', { name: '云帆港口集团' })
    const { id, code } = await leader.pack({ recipient: '省总工会', out: join(stations.folder, '包.jxpkg') })
    const { file } = await leader.call<{ file: string }>('exchange.cover', { package: id, engine })
    const text = textOf(file)
    for (const words of ['交换包交接单', code, '省总工会', '陈立', '包.jxpkg', '合计'])
      expect(text).toContain(words)
    // Where it lies on this computer is nobody's business.
    expect(text).not.toContain(stations.folder)
    const modules = encode(`JXPKG/1 ${id}`, { ecc: 'Q', border: 0 }).data.map((row) =>
      row.map(Number).join(''),
    )
    expect(scanned(file, modules.length)).toEqual(modules)
  })
})

it('goes with a return and holds its remarks', { timeout: 60_000 }, async () => {
  const unit = await leader.create('unit', { name: '云帆港口集团' })
  const { id, file } = await leader.pack({ recipient: '省总工会' })
  await secretary.merge(file)
  expect((await secretary.failure('exchange.cover', { package: id })).code).toBe('record-missing')
  const remarks = [{ record: unit, field: 'contact', text: '请写联系人' }]
  await secretary.call('exchange.receipt', { package: id, result: 'returned', note: '周五前交回', remarks })
  const printed = await secretary.call<{ file: string }>('exchange.cover', { package: id })
  const text = textOf(printed.file)
  for (const words of ['交换包退回单', '退回更正', '周五前交回', '联系人', '请写联系人'])
    expect(text).toContain(words)
  // The next one replaces nothing.
  const again = await secretary.call<{ file: string }>('exchange.cover', { package: id })
  expect(again.file).not.toBe(printed.file)
})
