import { z } from 'zod'
import { recordTypeNames } from '../record/record-type-name.ts'

/** What many calls take. A cycle is named by its year; days are YYYY-MM-DD, `days` a number of them. */
export const type = z.enum(recordTypeNames)
export const id = z.string().min(1)
export const none = z.strictObject({})
export const values = z.record(z.string(), z.unknown())
export const cycle = z.int().min(2000).max(2100)
export const engine = z.enum(['native', 'wasm'])
export const day = z.iso.date()
export const days = z.int().min(0).max(3660)
