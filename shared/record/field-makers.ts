import type { ChoiceOption, Field, ScalarField } from './field.ts'

type Of<K extends Field['kind']> = Extract<Field, { kind: K }>
type More<K extends Field['kind']> = Omit<Of<K>, 'kind' | 'name' | 'label'>

/** Makers of descriptors, so that a record type reads as a list of its fields: name, 中文, English, the rest. */
const maker =
  <K extends Field['kind']>(kind: K) =>
  (name: string, zh: string, en: string, more?: Partial<More<K>>): Of<K> =>
    ({ kind, name, label: { zh, en }, ...more }) as Of<K>

/** The same for kinds that say nothing without their particulars. */
const makerOf =
  <K extends Field['kind']>(kind: K) =>
  (name: string, zh: string, en: string, more: More<K>): Of<K> =>
    ({ kind, name, label: { zh, en }, ...more }) as Of<K>

export const text = maker('text')
export const longText = maker('longText')
export const date = maker('date')
export const number = maker('number')
export const flag = maker('flag')
export const people = maker('people')
export const benefits = maker('benefits')
export const money = makerOf('money')
export const choice = makerOf('choice')
export const link = makerOf('link')
export const rows = makerOf('rows')

export const option = (value: string, zh: string, en: string, ...aliases: string[]): ChoiceOption =>
  aliases.length > 0 ? { value, label: { zh, en }, aliases } : { value, label: { zh, en } }

/** Puts fields under one heading of the form. */
export const inSection = <F extends Field | ScalarField>(
  zh: string,
  en: string,
  fields: readonly F[],
): readonly F[] => fields.map((field) => ({ ...field, section: { zh, en } }))
