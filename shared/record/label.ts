import type { Label } from './field.ts'

export const label = (zh: string, en: string): Label => ({ zh, en })
