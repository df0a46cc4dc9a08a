import { expect, it } from 'vitest'
import type {
  ConflictEntry,
  ConflictFacts,
  ConflictJudge,
} from '../../../../shared/rules/conflicts/conflict-facts.ts'
import { findConflicts } from '../../../../shared/rules/conflicts/find-conflicts.ts'

const units: ConflictFacts['units'] = [
  { id: 'union', values: { name: '江苏省总工会', unitKind: 'provincialUnion' } },
  { id: 'group', values: { name: '江苏云帆港口集团有限公司', parent: { id: 'union', text: '' } } },
  {
    id: 'port',
    values: {
      name: '江苏云帆太仓港务有限公司',
      shortName: '太仓港务',
      parent: { id: 'group', text: '' },
      formerNames: [{ name: '太仓港务局', to: '2015' }],
      aliases: [{ alias: '云帆太仓' }],
    },
  },
  { id: 'dock', values: { name: '江苏云帆码头有限公司', parent: { id: 'group', text: '' } } },
  {
    id: 'mill',
    values: { name: '江苏金陵钢铁有限公司', creditCode: '91320000X', parent: { id: 'union', text: '' } },
  },
  { id: 'mill2', values: { name: '金陵钢铁厂', creditCode: '91320000X' } },
  { id: 'grid', values: { name: '江苏长江电力有限公司' } },
]

const person = (id: string, name: string, unit: string | null) => ({
  id,
  name,
  unit: unit === null ? null : { id: unit, text: '' },
})

const judge: ConflictJudge = {
  id: 'j',
  name: '张三',
  person: 'zhang',
  unit: { id: 'grid', text: '' },
  formerUnits: [],
  ties: [],
}

const entry: ConflictEntry = {
  id: 'e',
  title: '一种甲',
  unit: { id: 'port', text: '' },
  completers: [{ id: 'li', name: '李四', unit: null }],
  work: null,
  studio: null,
}

const facts = (changes: Partial<ConflictFacts>): ConflictFacts => ({
  sinceYear: 2023,
  judges: [judge],
  entries: [entry],
  units,
  people: [person('zhang', '张三', 'grid'), person('li', '李四', 'port')],
  studios: [],
  members: [],
  alliances: [],
  works: [],
  apprenticeships: [],
  ...changes,
})

const paths = (changes: Partial<ConflictFacts>) => findConflicts(facts(changes)).map(({ path }) => path.zh)

const zhang = { id: 'zhang', name: '张三', unit: null }
const li = { id: 'li', name: '李四', unit: null }
const member = (who: typeof zhang, studio: string, to: string | null = null) => ({
  studio,
  person: who,
  from: null,
  to,
})
const from = (unit: string, text = '') => ({ ...judge, unit: { id: unit, text }, person: null })
const studios = [
  { id: 's', name: '王工创新工作室', unit: { id: 'grid', text: '' } },
  { id: 't', name: '赵工创新工作室', unit: { id: 'port', text: '' } },
]

it('finds nothing between strangers', () => {
  expect(paths({})).toEqual([])
})

it.each<[string, Partial<ConflictFacts>, string]>([
  ['the judge’s own work', { entries: [{ ...entry, completers: [zhang] }] }, '张三 —完成人→ 《一种甲》'],
  [
    'the same unit',
    { judges: [from('port')] },
    '张三 —任职于→ 江苏云帆太仓港务有限公司 —申报单位→ 《一种甲》',
  ],
  [
    'the unit under its former name',
    { judges: [{ ...judge, person: null, unit: { id: null, text: '太仓港务局' } }] },
    '张三 —任职于（写作“太仓港务局”）→ 江苏云帆太仓港务有限公司 —申报单位→ 《一种甲》',
  ],
  [
    'the parent unit',
    { judges: [from('group')] },
    '张三 —任职于→ 江苏云帆港口集团有限公司 —上下级单位→ 江苏云帆太仓港务有限公司 —申报单位→ 《一种甲》',
  ],
  [
    'a unit of an earlier year within the window',
    { judges: [{ ...judge, formerUnits: [{ unit: '云帆太仓', to: '2023' }] }] },
    '张三 —曾任职于（写作“云帆太仓”）→ 江苏云帆太仓港务有限公司 —申报单位→ 《一种甲》',
  ],
  [
    'two records of one credit code',
    { judges: [from('mill2')], entries: [{ ...entry, unit: { id: 'mill', text: '' }, completers: [] }] },
    '张三 —任职于→ 江苏金陵钢铁有限公司 —申报单位→ 《一种甲》',
  ],
  [
    'a colleague who helped elsewhere',
    { entries: [{ ...entry, completers: [li, { id: null, name: '王五', unit: '长江电力' }] }] },
    '张三 —同一单位“江苏长江电力有限公司”（写作“长江电力”）→ 王五 —完成人→ 《一种甲》',
  ],
  [
    'one studio',
    { studios, members: [member(zhang, 's'), member(li, 's')] },
    '张三 —同一工作室“王工创新工作室”→ 李四 —完成人→ 《一种甲》',
  ],
  [
    'the studio that the work comes from',
    { studios, members: [member(zhang, 's')], entries: [{ ...entry, studio: 's' }] },
    '张三 —工作室→ 王工创新工作室 —工作室→ 《一种甲》',
  ],
  [
    'two studios of one alliance',
    {
      studios: studios.map((studio) => ({ ...studio, unit: null })),
      members: [member(zhang, 's'), member(li, 't')],
      alliances: ['s', 't'].map((studio) => ({
        alliance: 'a',
        name: '港航联盟',
        studio,
        from: null,
        to: null,
      })),
    },
    '张三 —同属联盟“港航联盟”（工作室“王工创新工作室”与“赵工创新工作室”）→ 李四 —完成人→ 《一种甲》',
  ],
  [
    'a joint patent',
    { works: [{ id: 'p', kind: 'patent', title: '一种乙', on: '2024-05', people: [zhang, li] }] },
    '张三 —共同发明“一种乙”→ 李四 —完成人→ 《一种甲》',
  ],
  [
    'the patent that is nominated, however old',
    {
      entries: [{ ...entry, work: 'patent:p' }],
      works: [{ id: 'p', kind: 'patent', title: '一种甲', on: '2012', people: [zhang] }],
    },
    '张三 —发明人→ 一种甲 —据以申报→ 《一种甲》',
  ],
  [
    'master and apprentice, however long ago',
    { apprenticeships: [{ master: zhang, apprentice: li }] },
    '张三 —师徒→ 李四 —完成人→ 《一种甲》',
  ],
  [
    'a tie that the judge declared with a person',
    { judges: [{ ...judge, ties: [{ with: '李四', kind: 'family' }] }] },
    '张三 —本人申报的关系（亲属）→ 李四 —完成人→ 《一种甲》',
  ],
  [
    'and with a unit',
    { judges: [{ ...judge, ties: [{ with: '太仓港务', kind: 'work' }] }] },
    '张三 —本人申报的关系（合作或受聘）→ 江苏云帆太仓港务有限公司 —申报单位→ 《一种甲》',
  ],
])('finds %s and shows the way', (_, changes, path) => {
  expect(paths(changes)).toEqual([path])
  expect(findConflicts(facts(changes))[0]?.isCertain).toBe(true)
})

it.each<[string, Partial<ConflictFacts>]>([
  ['another subsidiary of the same group', { judges: [from('dock')] }],
  ['the union over everybody', { judges: [from('union')] }],
  [
    'a unit left before the window',
    { judges: [{ ...judge, formerUnits: [{ unit: '太仓港务', to: '2022-12' }] }] },
  ],
  ['a studio left before the window', { members: [member(zhang, 's', '2022'), member(li, 's')] }],
  [
    'an old joint patent',
    { works: [{ id: 'p', kind: 'patent', title: '乙', on: '2022', people: [zhang, li] }] },
  ],
  [
    'a pupil’s other master',
    {
      apprenticeships: [
        { master: zhang, apprentice: { id: 'wu', name: '吴六', unit: null } },
        { master: li, apprentice: { id: 'wu', name: '吴六', unit: null } },
      ],
    },
  ],
  // What one entry ties together does not tie its people to another entry.
  [
    'an entry that shares a completer with the judge’s own',
    {
      entries: [
        {
          ...entry,
          id: 'f',
          title: '乙',
          unit: null,
          completers: [zhang, { id: 'wu', name: '吴六', unit: null }],
        },
        { ...entry, completers: [{ id: 'wu', name: '吴六', unit: null }] },
      ],
    },
  ],
])('does not take %s for a conflict', (_, changes) => {
  expect(paths(changes).filter((path) => path.endsWith('《一种甲》'))).toEqual([])
})

it('asks whether two of one name are the same where nothing on file tells', () => {
  const namesake = { ...entry, completers: [{ id: null, name: '张 三', unit: '太仓港务' }] }
  const [found] = findConflicts(facts({ entries: [namesake] }))
  expect([found?.isCertain, found?.path.zh]).toEqual([
    false,
    '张三 —姓名相同，是否同一人待核对→ 张 三 —完成人→ 《一种甲》',
  ])
  // Both on file: two people.
  const people = [person('zhang', '张三', 'grid'), person('zhang2', '张三', 'port')]
  expect(
    paths({ people, entries: [{ ...entry, completers: [{ id: 'zhang2', name: '张三', unit: null }] }] }),
  ).toEqual([])
})
