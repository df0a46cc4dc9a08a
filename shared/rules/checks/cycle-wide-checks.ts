import { listed, say } from '../../text/say.ts'
import type { CheckEntry, CycleCheck } from './check-context.ts'
import { mainRoad } from '../nomination-stage.ts'
import { channelOf, inOrder } from './check-index.ts'
import { stageOfEntry } from './entry-stage.ts'
import { numberParameter } from './pack-parameters.ts'

/** The first ones by number fit; the others are named, so that the unit can choose. */
export const unitQuota: CycleCheck = (entry, { pack, index }) => {
  const quota = numberParameter(pack, 'unitQuota')
  const channel = channelOf(entry)
  if (quota === null || channel === null) return []
  const handedIn = index.byChannel.get(channel) ?? []
  if (handedIn.findIndex((other) => other.id === entry.id) < quota) return []
  const unit = (entry.recommender ?? entry.unit)?.text ?? ''
  const count = handedIn.length
  const category = pack.categories.find((candidate) => candidate.id === entry.category)?.title ?? ''
  const message = say(
    '“{unit}”推荐“{category}”{count} 项，超过每类 {quota} 项名额；请减少 {over} 项，或说明名额依据。',
    '“{unit}” recommends {count} for “{category}”, more than its quota of {quota}; withdraw {over}, or explain the quota.',
    { unit, category, count, quota, over: count - quota },
  )
  return [{ field: 'recommender', message }]
}

/** Ten of each kind and year (苏工发〔2023〕3号): said at those recognised beyond the quota of their category. */
export const recognisedQuota: CycleCheck = (entry, { pack, entries }) => {
  const category = pack.categories.find(({ id }) => id === entry.category)
  const road = mainRoad(pack)
  const recognised = road.indexOf('recognised')
  const isRecognised = (other: CheckEntry): boolean =>
    recognised >= 0 && road.indexOf(stageOfEntry(other, pack).id) >= recognised
  if (!category || !isRecognised(entry)) return []
  const all = inOrder(entries.filter((other) => other.category === entry.category && isRecognised(other)))
  if (all.findIndex(({ id }) => id === entry.id) < category.quota) return []
  const message = say(
    '“{category}”已认定 {count} 项，超过 {quota} 项名额；请核对认定结果，确需增加的请说明依据。',
    '“{category}” has {count} recognised, more than its quota of {quota}; check the result, or say on what ground there are more.',
    { category: category.title, count: all.length, quota: category.quota },
  )
  return [{ field: 'stage', message }]
}

const kinds = [
  ['traditional', { zh: '传统', en: 'traditional' }],
  ['emerging', { zh: '新兴', en: 'emerging' }],
  ['future', { zh: '未来', en: 'future' }],
] as const

/** Below this many entries a ratio says nothing. */
const fewest = 10
/** Percentage points off that are worth a remark. */
const tolerance = 15

/** Concerns the cycle as a whole, hence said once, at its first entry. */
export const industryMix: CycleCheck = (entry, { pack, entries }) => {
  const wanted = String(pack.parameters.industryMix?.value ?? '')
    .split(':')
    .map(Number)
  const sum = wanted.reduce((total, part) => total + part, 0)
  const known = entries.filter((other: CheckEntry) => kinds.some(([kind]) => kind === other.industryKind))
  if (wanted.length !== kinds.length || !(sum > 0) || known.length < fewest) return []
  if (inOrder(entries)[0]?.id !== entry.id) return []
  const counts = kinds.map(([kind]) => known.filter((other) => other.industryKind === kind).length)
  const isOff = counts.some((count, index) => {
    const share = (count / known.length) * 100
    return Math.abs(share - ((wanted[index] ?? 0) / sum) * 100) > tolerance
  })
  if (!isOff) return []
  const written = listed(
    kinds.map(([, kind], index) =>
      say('{kind} {count} 项', '{kind} {count}', { kind, count: counts[index] ?? 0 }),
    ),
  )
  const message = say(
    '全部 {all} 项中{written}，与{kinds} {wanted} 相差较大，推荐时请统筹。',
    'Of {all} nominations: {written}. This is far from {wanted} ({kinds}); bear it in mind when recommending.',
    { all: known.length, written, kinds: listed(kinds.map(([, kind]) => kind)), wanted: wanted.join(':') },
  )
  return [{ field: 'industryKind', message }]
}
