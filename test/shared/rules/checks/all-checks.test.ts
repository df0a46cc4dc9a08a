import { describe, expect, it } from 'vitest'
import { allChecks } from '../../../../shared/rules/checks/all-checks.ts'
import { runChecks } from '../../../../shared/rules/checks/run-checks.ts'
import { context, entry, type Fixture, pack, patentEntry } from './check-fixture.ts'
import { formCases } from './form-cases.ts'
import { recordCases } from './record-cases.ts'
import { registerCases } from './register-cases.ts'
import { stageCases } from './stage-cases.ts'

const cases = [...formCases, ...recordCases, ...registerCases, ...stageCases]

const findings = (rule: string, fixture: Fixture) => {
  const own = fixture.entry ?? entry()
  const check = allChecks[rule]
  if (!check) throw new Error(`no check ${rule}`)
  return check(own, context([own, ...(fixture.others ?? [])], fixture.context))
}

describe('formality checks', () => {
  it.each(cases)('$rule finds: $why', ({ rule, fails, field, message }) => {
    expect(findings(rule, fails)).toEqual([{ field, message: { zh: message, en: expect.any(String) } }])
  })

  it.each(cases)('$rule says so in English, with names and titles in quotation marks: $why', (one) => {
    // A quoted title may hold quotation marks of its own.
    const unquoted = (text: string): string => text.replace(/“[^“”]*”/gu, '').replace(/“[^“”]*”/gu, '')
    const words = findings(one.rule, one.fails).map(({ message }) => unquoted(message.en))
    expect(words.filter((text) => text === '' || /[\u3000-\u9fff\uff00-\uffef{}]/u.test(text))).toEqual([])
  })

  it.each(cases)('$rule lets pass what lies just inside: $why', ({ rule, passes }) => {
    expect(findings(rule, passes)).toEqual([])
  })

  it('are all shown failing and passing', () => {
    expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(Object.keys(allChecks).sort())
  })

  it('are what the default pack names, once each, with a source', () => {
    // 小建议 is no category of the three tens.
    const others = ['suggestion-decider', 'suggestion-tested']
    expect([...pack.checks.map(({ rule }) => rule), ...others].sort()).toEqual(Object.keys(allChecks).sort())
    expect(pack.checks.filter(({ source }) => source.length < 5)).toEqual([])
  })

  it('find nothing on entries in order', () => {
    expect(runChecks(context([entry()]))).toEqual([])
    expect(runChecks(context([patentEntry()]))).toEqual([])
  })

  it.each(Object.keys(allChecks))('%s copes with an entry that is all but empty', (rule) => {
    const empty = entry({
      title: '',
      unit: null,
      recommender: null,
      completers: [],
      patentNumber: null,
      industryKind: null,
      firstUse: null,
      benefits: [],
      contact: null,
      phone: null,
      answers: {},
      evidence: [],
      number: null,
    })
    expect(() => findings(rule, { entry: empty })).not.toThrow()
    expect(() => findings(rule, { entry: { ...empty, category: 'gone' } })).not.toThrow()
  })
})
