import type { z } from 'zod'
import { collectionMethods } from './contract/collection-methods.ts'
import { cycleMethods } from './contract/cycle-methods.ts'
import { docketMethods } from './contract/docket-methods.ts'
import { exchangeMethods } from './contract/exchange-methods.ts'
import { intakeMethods } from './contract/intake-methods.ts'
import { judgingMethods } from './contract/judging-methods.ts'
import { kitMethods } from './contract/kit-methods.ts'
import { ledgerMethods } from './contract/ledger-methods.ts'
import type { Method } from './contract/method.ts'
import { pageCodeMethods } from './contract/page-code-methods.ts'
import { recordMethods } from './contract/record-methods.ts'
import { reuseMethods } from './contract/reuse-methods.ts'
import { studioMethods } from './contract/studio-methods.ts'
import { updateMethods } from './contract/update-methods.ts'
import { wordFormMethods } from './contract/word-form-methods.ts'

/** Every call that crosses between page, shells and core: one line each, by area in `contract/`. */
export const contract = {
  ...ledgerMethods,
  ...recordMethods,
  ...intakeMethods,
  ...cycleMethods,
  ...judgingMethods,
  ...kitMethods,
  ...docketMethods,
  ...studioMethods,
  ...exchangeMethods,
  ...collectionMethods,
  ...updateMethods,
  ...reuseMethods,
  ...pageCodeMethods,
  ...wordFormMethods,
} as const satisfies Record<string, Method<z.ZodType, unknown>>

export type MethodName = keyof typeof contract
export type Inputs = { readonly [K in MethodName]: z.output<(typeof contract)[K]['input']> }
export type Outputs = {
  readonly [K in MethodName]: NonNullable<
    (typeof contract)[K] extends { readonly output?: infer O } ? O : never
  >
}
