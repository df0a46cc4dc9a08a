import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureCycle, requireCycle } from '../../../main/db/cycle-record.ts'
import { createWorkspace } from '../../../main/db/open-workspace.ts'
import { dataHash } from '../../../main/features/documents/data-hash.ts'
import { canonicalJson } from '../../../shared/text/canonical-json.ts'
import { nominationModel } from '../../../main/features/documents/nomination-model.ts'
import { pageCode } from '../../../main/features/documents/page-code/page-codes.ts'
import { stampedSlot } from '../../../shared/rules/page-code/stamped-slot.ts'
import { formatPageCode } from '../../../shared/rules/page-code/page-code.ts'
import { showApplication } from '../support/show-application.tsx'
import { startCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
let nomination = ''
let printed = ''

/** A workspace in which one dossier of four pages was printed. */
beforeEach(async () => {
  core = startCore()
  const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
  const workspace = await createWorkspace({ dir: core.dir, operator })
  const { store, prints } = workspace
  nomination = store.write({ label: 'test' }, (writer) => {
    const cycle = ensureCycle(writer, 2026)
    const values = {
      category: 'achievement',
      title: '岸桥吊具电缆快换装置',
      cycle: { id: cycle.id, text: cycle.name },
    }
    return writer.insert('nomination', values)
  })
  const record = store.get('nomination', nomination)
  if (!record) throw new Error('the nomination was made')
  const model = nominationModel(store, requireCycle(store, 2026), nomination, record.values)
  const entry = { dataHash: dataHash(model), templates: 'a'.repeat(64), printedIn: 'dossier' as const }
  const codes = [1, 2, 3, 4].map((page) => ({
    code: pageCode({ ...entry, page }),
    printedIn: entry.printedIn,
    page,
  }))
  prints.enter([
    {
      printing: {
        nomination,
        year: 2026,
        dataHash: entry.dataHash,
        templates: entry.templates,
        model: canonicalJson(model),
        pages: 4,
        printedBy: '王敏',
        printedAt: '2026-02-20T01:30:00.000Z',
      },
      codes,
    },
  ])
  printed = formatPageCode(codes[2]?.code ?? '')
  const slot = stampedSlot({ code: codes[2]?.code ?? '', page: 1, turn: 0 })
  store.write({ label: 'test' }, (writer) =>
    writer.insert('evidence', { owner: nomination, slot, fileName: '盖章页.pdf', sha256: 'd'.repeat(64) }),
  )
  await workspace.close()
  await core.ask('workspace.open', { dir: core.dir })
})
afterEach(() => core.dispose())

test('a typed code says which page it is, and which field changes while one looks', async () => {
  const user = await showApplication(core, '/packets/pages')
  await user.type(await screen.findByRole('textbox', { name: /页码/ }), `${printed.toLowerCase()}{Enter}`)
  const results = await screen.findByRole('region', { name: '核验结果' })
  expect(await within(results).findByText('申报书第 3 页，共 4 页')).toBeTruthy()
  expect(within(results).getByText('与台账一致')).toBeTruthy()
  expect(within(results).getByRole('heading', { name: '岸桥吊具电缆快换装置' })).toBeTruthy()
  await core.ask('records.update', { id: nomination, values: { title: '岸桥吊具电缆快接装置' } })
  const row = await within(results).findByRole('row', { name: /项目名称/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['项目名称', '岸桥吊具电缆快换装置', '岸桥吊具电缆快接装置'])
})

test('a misread code, one from elsewhere and a file without any are told apart', async () => {
  const user = await showApplication(core, '/packets/pages')
  await user.type(
    await screen.findByRole('textbox', { name: /页码/ }),
    `${printed.slice(0, -1)} 0000-0000-0000{Enter}`,
  )
  const results = await screen.findByRole('region', { name: '核验结果' })
  expect(await within(results).findByText(/页码是 12 位/)).toBeTruthy()
  expect(within(results).getByText(/没有印过这一页/)).toBeTruthy()
})

test('a scan of a stamped page is listed with the packet, outdated where templates changed, and taken back', async () => {
  const user = await showApplication(core, '/cycle/2026/packet')
  const row = await screen.findByRole('row', { name: /第 3 页，共 4 页/ })
  expect(within(row).getByText('盖章页.pdf 第 1 页')).toBeTruthy()
  expect(within(row).getByText('已过时，不再使用')).toBeTruthy()
  await user.click(within(row).getByRole('button', { name: '取回《岸桥吊具电缆快换装置》第 3 页的扫描件' }))
  await waitFor(() => expect(screen.queryByRole('row', { name: /第 3 页，共 4 页/ })).toBeNull())
  await core.ask('steps.undo', {})
  expect(await screen.findByRole('row', { name: /第 3 页，共 4 页/ })).toBeTruthy()
})
