import { afterAll, expect, it } from 'vitest'
import { conflictsOn } from '../../../../main/features/judging/assign-panel.ts'
import { cycleFixture } from '../cycle/cycle-fixture.ts'

const fixture = cycleFixture()
afterAll(() => fixture.dispose())

const entries = 50
const judges = 10
const link = (id: string, text: string) => ({ id, text })

/** One unit’s names as they stand in sheets. */
const spellings = (index: number): readonly string[] => [
  `江苏港航${index}号集团有限公司`,
  `江苏港航${index}号集团有限公司 `,
  `港航${index}号`,
  `江苏港航${String(index).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '')}号集团有限公司`,
  `港航${index}号集团`,
  `港务${index}局`,
  `江苏省港航${index}号集团有限公司`,
]

/**
 * Every entry is tied to every judge in one of ten ways, and each has a twin that nobody is tied to, of a unit and people
 * of much the same name.
 */
const plant = () => {
  const { store, cycle } = fixture
  const tied: string[] = []
  const free: string[] = []
  store.write({ label: 'plant' }, (writer) => {
    const ofCycle = { cycle: link(cycle.id, cycle.name) }
    const own = Array.from({ length: judges }, (_, index) => {
      const unit = writer.insert('unit', {
        name: `江苏评审${index}所有限公司`,
        parent: null,
      })
      const person = writer.insert('person', {
        name: `评委甲${index}`,
        unit: link(unit, `江苏评审${index}所有限公司`),
      })
      return { index, person, unit, name: `评委甲${index}` }
    })
    const ties: Record<number, { with: string; kind: string }[]> = {}
    const former: Record<number, { unit: string; to: string }[]> = {}
    for (let at = 0; at < entries; at += 1) {
      const name = spellings(at)[0] ?? ''
      const group = writer.insert('unit', { name: `江苏母${at}控股有限公司` })
      const unit = writer.insert('unit', {
        name,
        shortName: `港航${at}号`,
        formerNames: [{ name: `港务${at}局`, to: '2019' }],
        parent: link(group, ''),
      })
      const lead = writer.insert('person', { name: `完成人${at}`, unit: link(unit, name) })
      const completer = { name: `完成人${at}`, personId: lead }
      const studio = writer.insert('studio', {
        name: `工作室${at}`,
        leaderName: '某某',
        unit: link(group, ''),
      })
      const second = writer.insert('studio', { name: `二室${at}`, leaderName: '某某' })
      const alliance = writer.insert('alliance', { name: `联盟${at}` })
      for (const [one, other] of [
        [studio, `工作室${at}`],
        [second, `二室${at}`],
      ] as const)
        writer.insert('allianceMember', {
          alliance: link(alliance, `联盟${at}`),
          studio: link(one, other),
          role: 'member',
        })
      const join = (room: string, person: string, who: string) =>
        writer.insert('studioMember', { studio: link(room, ''), name: who, person: link(person, who) })
      join(studio, lead, `完成人${at}`)
      const helpers: { name: string; personId: null; unit: string }[] = []
      for (const judge of own) {
        const both = [completer, { name: judge.name, personId: judge.person }]
        switch ((judge.index + at) % 10) {
          case 0:
            former[judge.index] = [
              ...(former[judge.index] ?? []),
              { unit: spellings(at)[at % 7] ?? '', to: '2025' },
            ]
            break
          case 1:
            writer.insert('patent', {
              title: `专利${at}`,
              patentNumber: `p${at}-${judge.index}`,
              inventors: both,
              filedOn: '2024',
            })
            break
          case 2:
            // Written by name alone, with the unit beside it.
            writer.insert('innovation', {
              title: `小革新${at}`,
              completers: [completer, { name: judge.name, personId: null, unit: `评审${judge.index}所` }],
              completedOn: '2025-03',
            })
            break
          case 3:
            join(studio, judge.person, judge.name)
            break
          case 4:
            join(second, judge.person, judge.name)
            break
          case 5:
            writer.insert('apprenticeship', {
              masterName: judge.name,
              master: link(judge.person, judge.name),
              apprenticeName: `完成人${at}`,
              apprentice: link(lead, `完成人${at}`),
            })
            break
          case 6:
            ties[judge.index] = [...(ties[judge.index] ?? []), { with: `完成人${at}`, kind: 'family' }]
            break
          case 7:
            ties[judge.index] = [
              ...(ties[judge.index] ?? []),
              { with: spellings(at)[(at + 2) % 7] ?? '', kind: 'work' },
            ]
            break
          case 8:
            helpers.push({ name: `同事${at}`, personId: null, unit: `评审${judge.index}所有限公司` })
            break
          default:
            former[judge.index] = [...(former[judge.index] ?? []), { unit: `母${at}控股`, to: '2026' }]
        }
      }
      const written = spellings(at)[(at * 3) % 7] ?? ''
      tied.push(
        writer.insert('nomination', {
          ...ofCycle,
          category: 'method',
          title: `成果${at}`,
          unit: at % 2 === 0 ? link(unit, written) : { id: null, text: written },
          completers: [completer, ...helpers],
        }),
      )
      free.push(
        writer.insert('nomination', {
          ...ofCycle,
          category: 'method',
          title: `别的成果${at}`,
          unit: { id: null, text: `江苏港航${at}号甲有限公司` },
          completers: [{ name: `完成人${at}某`, personId: null }],
        }),
      )
    }
    for (const judge of own)
      writer.insert('judge', {
        ...ofCycle,
        code: String(judge.index + 1).padStart(2, '0'),
        name: judge.name,
        person: link(judge.person, judge.name),
        unit: link(judge.unit, ''),
        ties: ties[judge.index] ?? [],
        formerUnits: former[judge.index] ?? [],
      })
  })
  return { tied: new Set(tied), free: new Set(free) }
}

it('finds at least 98 of 100 of 500 planted conflicts, names spelt in seven ways, and none with the twins', async () => {
  const { tied, free } = plant()
  const found = await conflictsOn(fixture.store, fixture.cycle)
  const hits = found.filter(({ nomination, isCertain }) => isCertain && tied.has(nomination))
  expect(hits.length / (entries * judges)).toBeGreaterThanOrEqual(0.98)
  expect(hits.every(({ path }) => path.message.includes('→'))).toBe(true)
  expect(found.filter(({ nomination }) => free.has(nomination))).toEqual([])
})
