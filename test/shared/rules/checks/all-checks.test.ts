import { describe, expect, it } from 'vitest'
import { shippedPack, shippedPackNames } from '../../../../shared/rule-packs/shipped-packs.ts'
import { allChecks } from '../../../../shared/rules/checks/all-checks.ts'
import { runChecks } from '../../../../shared/rules/checks/run-checks.ts'
import { context, entry, type Fixture, patentEntry } from './check-fixture.ts'
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

  it.each(shippedPackNames)('are named once each, with a source, by the pack %s', (name) => {
    const { checks, categories } = shippedPack(name, 2026)
    const rules = checks.map(({ rule }) => rule)
    expect(rules).toEqual([...new Set(rules)])
    expect(rules.filter((rule) => !Object.hasOwn(allChecks, rule))).toEqual([])
    expect(checks.filter(({ source }) => source.length < 5)).toEqual([])
    const ids = categories.map(({ id }) => id)
    expect(checks.flatMap((check) => check.categories ?? []).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('are all named by one of the packs', () => {
    const named = shippedPackNames.flatMap((name) => shippedPack(name, 2026).checks.map(({ rule }) => rule))
    expect([...new Set(named)].sort()).toEqual(Object.keys(allChecks).sort())
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
