import { shapedWorkbooks } from '../../support/generator/shaped-workbooks.ts'
import { mappedUnaided } from '../../support/mapped-unaided.ts'
import type { Benchmark } from '../benchmark.ts'
import { limit } from '../line.ts'

const workbooks = 120

/** Columns of workbooks of many shapes and wordings that no person need map: at most 5 in 100 may be left over. */
export const mappingBenchmark: Benchmark = {
  name: 'mapping',
  async run({ folder, say }) {
    const { columns, mapped, headers, missed } = await mappedUnaided(folder, shapedWorkbooks(workbooks))
    say(`  ${mapped} of ${columns} columns mapped unaided (${((mapped / columns) * 100).toFixed(1)} %)`)
    say(`  ${headers} of ${workbooks} header rows found (${((headers / workbooks) * 100).toFixed(1)} %)`)
    for (const miss of missed) say(`  ${miss}`)
    return [
      limit('columns not mapped unaided', [(1 - mapped / columns) * 100], 5, '%'),
      limit('header rows not found', [(1 - headers / workbooks) * 100], 5, '%'),
    ]
  },
}
