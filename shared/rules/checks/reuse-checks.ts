import { quoted, say } from '../../text/say.ts'
import type { Check } from './check-context.ts'

/** What a person found when comparing the entry with the records it shares something with. */
export const reuseDecided: Check = ({ sameWorks }) => {
  if (sameWorks.length === 0) return []
  const message = say(
    '查重已认定与{titles}是同一成果；请撤回重复的一项，或说明可以并存的依据。',
    'The reuse check found it to be the same work as {titles}; withdraw one of them, or explain why both may stand.',
    { titles: quoted(sameWorks) },
  )
  return [{ field: 'title', message }]
}
