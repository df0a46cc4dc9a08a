// @vitest-environment node
import { expect, test } from 'vitest'
import { importsOf } from '../../../build/boundaries/read-imports.ts'
import { menuGroupNames, menuTypes } from '../../../renderer/lib/menu-types.ts'
import { themeChoices } from '../../../shared/preferences.ts'
import type { Field } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { packParts } from '../../../shared/rule-packs/pack-differences.ts'
import { challengeStages } from '../../../shared/rules/challenge-board.ts'
import { docketFindings } from '../../../shared/rules/patent-facts.ts'
import { lifeEventKinds } from '../../../shared/rules/patent-life-line.ts'
import { reuseStrengths, reuseVerdicts } from '../../../shared/reuse-views.ts'
import {
  judgingKeys,
  optionalJudgingKeys,
  quorumKeys,
} from '../../../renderer/features/settings/judging-edits.ts'
import { scoreMethodNames } from '../../../shared/scoring/methods/score-methods.ts'
import { definedTexts, wordsOutside } from './defined-texts.ts'
import { chinese, hardCodedTexts } from './hard-coded-texts.ts'
import { pageSources } from './page-sources.ts'

const sources = [...pageSources()]
const defined = sources.map(([path, source]) => ({ path, texts: definedTexts(path, source) }))
const texts = defined.flatMap((one) => one.texts)

test('all that a person sees on a page goes through defineTexts', () => {
  expect(sources.flatMap(([path, source]) => hardCodedTexts(path, source))).toEqual([])
})

/** Names that are the same in every language. */
const namesInChinese = new Set(['app.mark', 'app.chinese', 'judge-kit.language', 'packet-checker.language'])

test('every text is there in both languages', () => {
  expect(texts.length).toBeGreaterThan(400)
  const faults = texts.filter(
    ({ namespace, key, zh, en }) =>
      zh === '' ||
      en.length === 0 ||
      en.includes('') ||
      (!namesInChinese.has(`${namespace}.${key}`) && en.some((text) => chinese.test(text))),
  )
  expect(faults.map(({ at, key }) => `${at} ${key}`)).toEqual([])
})

const blanks = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort()

test('both languages leave the same places to be filled', () => {
  const faults = texts.filter(({ zh, en }) => en.some((text) => `${blanks(text)}` !== `${blanks(zh)}`))
  expect(faults.map(({ at, key }) => `${at} ${key}`)).toEqual([])
})

test('a text that English counts is given its number as count', () => {
  const faults = texts.filter(({ zh, en }) => en.length > 1 && !blanks(zh).includes('count'))
  expect(faults.map(({ at, key }) => `${at} ${key}`)).toEqual([])
})

test('no two definitions share a namespace, and none repeats a key', () => {
  const names = texts.map(({ namespace, key }) => `${namespace}.${key}`)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

/** Keys that no source spells out: names from shared/, sections that are properties, keys put together. */
const namedElsewhere = new Set([
  ...['person', 'unit', 'studio', 'phone', 'idNumber', 'email', 'fileName'].map(
    (kind) => `kits.kind_${kind}`,
  ),
  ...['out', 'late', 'returned', 'void'].map((state) => `kits.state_${state}`),
  ...['block', 'explain', 'verify', 'hint'].map((severity) => `cycle.${severity}`),
  ...[...quorumKeys, ...judgingKeys, ...optionalJudgingKeys].map((key) => `settings-pack.${key}`),
  ...packParts.map((part) => `settings-pack-file.${part}`),
  ...menuGroupNames.map((group) => `app.${group}`),
  ...menuTypes.map((type) => `registers.${type}`),
  ...themeChoices.map((theme) => `app.${theme}`),
  ...['home', 'desktop', 'documents', 'downloads'].map((place) => `folders.${place}`),
  ...['native', 'wasm'].map((engine) => `settings-fonts.${engine}`),
  ...scoreMethodNames.flatMap((method) => [`laboratory.${method}`, `laboratory.${method}Hint`]),
  ...lifeEventKinds.map((kind) => `docket-life.${kind}`),
  ...docketFindings.map((finding) => `docket-findings.${finding}`),
  ...[
    'operator',
    'fonts',
    'pack',
    'backup',
    'doctor',
    'trash',
    'steps',
    'looks',
    'update',
    'diagnostics',
  ].map((tab) => `settings.${tab}`),
  ...['sameNumber', 'sameUnit', 'samePhone', 'sameBorn', 'sameCode', 'sameCore'].map(
    (reason) => `same-reasons.${reason}`,
  ),
  ...[...reuseStrengths, ...reuseVerdicts].map((word) => `reuse.${word}`),
  ...challengeStages.map((stage) => `challenge-board.${stage}`),
  ...['closed', 'overdue', 'milestone'].map((late) => `challenge-board.${late}`),
  ...['noLead', 'manyLeads', 'oneUnit', 'noCharter', 'noReason', 'contradictory', 'overlap'].map(
    (point) => `alliance.${point}`,
  ),
  ...['worded', 'likely', 'chosen', 'person'].map((word) => `importWizard.${word}`),
  ...['name', 'post', 'skill', 'amount', 'output', 'profit', 'tax', 'saving'].map(
    (part) => `importWizard.part_${part}`,
  ),
  ...['name', 'unit', 'role'].map((part) => `operator-fields.${part}Placeholder`),
])

test('every text is used by a source that knows it', () => {
  const readers = sources.map(([path, source]) => ({
    known: new Set([path, ...importsOf(path, source).map(({ to }) => to)]),
    words: wordsOutside(path, source),
  }))
  const unused = defined.flatMap(({ path, texts: own }) => {
    const users = readers.filter(({ known }) => known.has(path))
    return own.filter(
      ({ namespace, key }) =>
        !namedElsewhere.has(`${namespace}.${key}`) && !users.some(({ words }) => words.has(key)),
    )
  })
  expect(unused.map(({ at, key }) => `${at} ${key}`)).toEqual([])
})

const withColumns = (field: Field): readonly Field[] =>
  field.kind === 'rows' ? [field, ...field.columns] : [field]
const presetLabels = (field: Field) =>
  field.kind === 'rows' ? (field.presets ?? []).map(({ label }) => label) : []

test.each(Object.values(recordDefinitions))(
  '$type has English labels, helps, sections, units and choices',
  (definition) => {
    const labels = [
      definition.label,
      ...definition.fields.flatMap(presetLabels),
      ...definition.fields
        .flatMap(withColumns)
        .flatMap((field) => [
          field.label,
          ...(field.help ? [field.help] : []),
          ...(field.section ? [field.section] : []),
          ...(field.kind === 'number' && field.unit ? [field.unit] : []),
          ...(field.kind === 'choice' ? field.options.map((option) => option.label) : []),
        ]),
    ]
    expect(labels.filter(({ en }) => en === '' || chinese.test(en))).toEqual([])
  },
)

test('the finder sees what it is for', () => {
  const seen = (source: string) => hardCodedTexts('a.tsx', source)
  expect(seen('const a = <p>保存</p>')).toEqual(['a.tsx:1 保存'])
  expect(seen(`\nconst a = \`\${n} 项\``)).toEqual(['a.tsx:2 项'])
  expect(seen('const a = [name, "（", unit]')).toHaveLength(1)
  expect(seen('const a = <p>Save</p>')).toHaveLength(1)
  expect(seen('const a = <p>{done ? "Saved" : ""}</p>')).toHaveLength(1)
  expect(seen('const a = <Button aria-label="Close" />')).toHaveLength(1)
  expect(seen(`const a = <Modal okText={\`Take \${n}\`} />`)).toHaveLength(1)
  expect(seen('const a = [{ key: "at", title: "When" }]')).toHaveLength(1)
  expect(seen('const a = <Modal className="wide" title={t("title")} onOk={() => go("/home")} />')).toEqual([])
  expect(seen('// 保存\nconst a = <kbd>Ctrl K</kbd>')).toEqual([])
  expect(seen('const t = defineTexts("a", { save: "保存" }, { save: "Save" })')).toEqual([])
})
