import { afterAll, expect, test } from 'vitest'
import { shapedWorkbooks } from '../../support/generator/shaped-workbooks.ts'
import { mappedUnaided } from '../../support/mapped-unaided.ts'
import { createFolder } from './build-workbook.ts'

const folder = createFolder()
afterAll(folder.dispose)

test('of 60 workbooks of different shapes and wordings 95 columns in 100 need nobody’s help', async () => {
  const workbooks = shapedWorkbooks(60)
  expect(new Set(workbooks.map(({ fileName }) => fileName.split('.').at(-1)))).toEqual(
    new Set(['xlsx', 'xls', 'et', 'csv']),
  )
  const { columns, mapped, headers, missed } = await mappedUnaided(folder.dir, workbooks)
  expect(columns).toBeGreaterThan(300)
  expect(mapped / columns, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
  expect(headers / workbooks.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
})
