import { z } from 'zod'

/** What a `.jxledger` holds: the ledger, its attachments, fonts and templates, to be opened on another computer. */
export const ledgerPart = 'ledger.sqlite'
export const manifestPart = 'manifest.json'
export const wholeLedgerSchema = 1

/** Folders of a workspace that go along; backups, packets and the keys of the station stay where they are. */
export const folders = ['attachments', 'fonts', 'templates'] as const

const inFolders = /^(?:attachments|fonts|templates)(?:\/[^/\\:*?"<>|\p{Cc}]+){1,3}$/u

export const manifestSchema = z.strictObject({
  format: z.literal('jxledger'),
  schema: z.int().min(1),
  program: z.string().max(40),
  madeAt: z.iso.datetime(),
  operator: z.strictObject({ name: z.string(), unit: z.string(), role: z.string() }),
  parts: z
    .array(
      z.strictObject({
        name: z.string().regex(/^(?:ledger\.sqlite|files\/\d{1,6})$/),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        size: z.int().min(0),
        /** Below the folder of the workspace, with forward slashes. */
        path: z
          .string()
          .refine((path) => path === ledgerPart || (inFolders.test(path) && !path.split('/').includes('..'))),
      }),
    )
    .max(65_000),
})

export type WholeLedger = z.output<typeof manifestSchema>
