import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { allChecks } from '../../../../shared/rules/checks/all-checks.ts'
import rows from '../../../../shared/rules/checks/rule-rows.json' with { type: 'json' }

interface Row {
  readonly row: number
  readonly rules: readonly string[]
  /** Why no rule of the check answers it, and the file or folder that does. */
  readonly note?: string
  readonly where?: string
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const readme = readFileSync(`${root}shared/rules/checks/README.md`, 'utf8')
const asked = [...readme.matchAll(/^\| (\d+) \| \S/gmu)].map(([, number]) => Number(number))
const answers: readonly Row[] = rows

describe('the requirements of notices, forms and standards', () => {
  it('are eighty, and each is answered once', () => {
    expect(asked).toEqual(Array.from({ length: 80 }, (_, index) => index + 1))
    expect(answers.map(({ row }) => row)).toEqual(asked)
  })

  it('are answered by rules that there are, or by a reason and a place that there is', () => {
    const odd = answers.filter(({ rules, note, where }) => {
      const isRuled = rules.length > 0 && rules.every((rule) => Object.hasOwn(allChecks, rule))
      const isElsewhere = where !== undefined && [...(note ?? '')].length >= 6 && existsSync(root + where)
      return rules.length > 0 ? !isRuled || (where !== undefined && !isElsewhere) : !isElsewhere
    })
    expect(odd).toEqual([])
  })

  it('leave no rule without a requirement, but the ones that a form brings itself', () => {
    const used = new Set(answers.flatMap(({ rules }) => rules))
    expect(Object.keys(allChecks).filter((rule) => !used.has(rule))).toEqual(['required-fields'])
  })
})
