import { z } from 'zod'

export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]
export const languages = ['zh', 'en'] as const

/** How the program looks to this user on this computer; belongs to no workspace and never holds records. */
const fields = {
  theme: z.enum(themeChoices),
  language: z.enum(languages),
  /** Lists with less room between rows. */
  dense: z.boolean(),
  /** Columns chosen, in order, by record type; a type that is not here shows its own choice. */
  columns: z.record(z.string(), z.array(z.string()).readonly()),
  /** Notifications of the system: off until somebody has been asked and turned them on. */
  notices: z.enum(['unasked', 'on', 'off']),
  /** Day of the last one, as YYYY-MM-DD; '' before the first. */
  noticedOn: z.string(),
  /** Minutes without a touch after which ID numbers are locked again; 0: only by hand. */
  lockAfter: z.union([z.literal(0), z.literal(5), z.literal(10), z.literal(30)]),
  /** Widths of columns in pixels, by record type and field, where they were changed. */
  widths: z.record(z.string(), z.record(z.string(), z.int().min(40).max(2000)).readonly()),
}

export const preferencesPatch = z.strictObject(fields).partial()
export type PreferencesPatch = z.output<typeof preferencesPatch>
export type Preferences = Readonly<z.output<z.ZodObject<typeof fields>>>

export const defaultPreferences: Preferences = {
  theme: 'system',
  language: 'zh',
  dense: false,
  columns: {},
  widths: {},
  notices: 'unasked',
  noticedOn: '',
  lockAfter: 10,
}

/** What was kept, in whatever state: a part that cannot be read falls back to its default, the others stay. */
export const readPreferences = (kept: unknown): Preferences => {
  const { theme, language, dense, columns, widths, notices, noticedOn, lockAfter } = defaultPreferences
  const lenient = z.object({
    theme: fields.theme.catch(theme),
    language: fields.language.catch(language),
    dense: fields.dense.catch(dense),
    columns: fields.columns.catch(columns),
    widths: fields.widths.catch(widths),
    notices: fields.notices.catch(notices),
    noticedOn: fields.noticedOn.catch(noticedOn),
    lockAfter: fields.lockAfter.catch(lockAfter),
  })
  return lenient.catch(defaultPreferences).parse(kept)
}
