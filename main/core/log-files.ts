import { join } from 'node:path'

/** The log of the program lies in the program's folder of this user; the shell writes it, the core reads it. */
export const logFolder = (dataDir: string): string => join(dataDir, 'logs')

/** Newest first. */
export const logFileNames = ['jiangxin-ledger.log', 'jiangxin-ledger.1.log', 'jiangxin-ledger.2.log'] as const
