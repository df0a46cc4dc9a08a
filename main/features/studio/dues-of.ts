import type { Values } from '../../../shared/record/field.ts'
import { type NamingDue, namingDues } from '../../../shared/rules/naming-calendar.ts'
import { rowsOf, writtenOf } from '../../../shared/record/read-value.ts'

/** What a studio's namings ask for; where none are listed, its present level and date are the naming. */
export const duesOf = (values: Values): readonly NamingDue[] => {
  const rows = rowsOf(values, 'namings').map((row) => ({
    level: writtenOf(row, 'level'),
    namedOn: writtenOf(row, 'namedOn'),
    reconfirmedOn: writtenOf(row, 'reconfirmedOn'),
    validTo: writtenOf(row, 'validTo'),
  }))
  if (rows.some(({ level }) => level !== null)) return namingDues(rows)
  const present = { level: writtenOf(values, 'level'), namedOn: writtenOf(values, 'namedOn') }
  return namingDues([{ ...present, reconfirmedOn: null, validTo: null }])
}
