import { z } from 'zod'

/** Marks that turn the order of text around: a name or file name with them is not what it seems (UTS #39). */
const turning = /[\u202A-\u202E\u2066-\u2069]/u
/** And those that are not seen, for texts that tell things apart. */
const unseen = /[\p{Cc}\u200B-\u200F\u2060\uFEFF]/u

export const hasTurningMarks = (text: string): boolean => turning.test(text)

/** One line to be shown to a person who decides by it. */
export const plainText = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !turning.test(text) && !unseen.test(text))
