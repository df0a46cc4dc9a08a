import type { KitContents } from '../../../../shared/kit/kit-contents.ts'
import { kitTexts } from '../../../../shared/kit/kit-texts.ts'
import { createLeakScan, type Leak, type Secret } from '../../../../shared/kit/leak-scan.ts'
import type { KitLeak, UnseenPages } from '../../../../shared/kit-views.ts'
import type { PlannedEntry } from './kit-entries.ts'
import type { KitPictures } from './kit-pictures.ts'

const toLeak = (
  { kind, place, secret, found, excerpt, entry }: Leak,
  planned: PlannedEntry | undefined,
  evidence: string | null,
): KitLeak => ({
  entry,
  category: planned?.category.shortTitle ?? '',
  number: planned?.entry.number ?? '',
  title: planned?.entry.title ?? '',
  kind,
  place,
  field: evidence === null ? (place === 'title' ? 'title' : (planned?.fields.get(place) ?? null)) : null,
  evidence,
  secret,
  found,
  excerpt,
})

/**
 * Looks through everything that would be sealed into a set of blind kits: every text of their contents, and the text of
 * every page of evidence as its file holds it. `contents` is the whole panel's, each entry once.
 */
export const scanKits = (
  contents: KitContents,
  planned: readonly PlannedEntry[],
  pictures: KitPictures,
  secrets: readonly Secret[],
): readonly KitLeak[] => {
  const byId = new Map(planned.map((one) => [one.entry.id, one]))
  const scan = createLeakScan(secrets, new Map(planned.map(({ entry, ordinary }) => [entry.id, ordinary])))
  const inTexts = kitTexts(contents).flatMap((text) =>
    scan(text).map((leak) => toLeak(leak, byId.get(leak.entry ?? ''), null)),
  )
  const inPages = planned.flatMap((one) =>
    one.evidence.flatMap(({ sha256, label }) =>
      (pictures.get(sha256) ?? []).flatMap(({ text }, index) =>
        scan({ entry: one.entry.id, place: `${label} ${index + 1}`, text }).map((leak) =>
          toLeak(leak, one, sha256),
        ),
      ),
    ),
  )
  // The same words in the same place are one thing to put right.
  const seen = new Map(
    [...inTexts, ...inPages].map((leak) => [`${leak.entry} ${leak.place} ${leak.found}`, leak]),
  )
  return [...seen.values()]
}

/** Pages in whose pictures letters may stand that nothing here can read. */
export const unseenPages = (planned: readonly PlannedEntry[], pictures: KitPictures): UnseenPages => {
  const rows = planned.flatMap(({ entry, evidence }) =>
    evidence.flatMap(({ sha256, label, fileName }) => {
      const pages = (pictures.get(sha256) ?? []).flatMap(({ hasPictures, text }, index) =>
        hasPictures || text.trim() === '' ? [index + 1] : [],
      )
      return pages.length === 0
        ? []
        : [{ entry: entry.id, title: entry.title, slot: label, file: fileName, pages }]
    }),
  )
  return { pages: rows.reduce((sum, { pages }) => sum + pages.length, 0), rows }
}
