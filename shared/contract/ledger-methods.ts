import { z } from 'zod'
import { languages, type Preferences, preferencesPatch } from '../preferences.ts'
import type {
  BackupList,
  DoctorReport,
  FolderView,
  LookView,
  RescueView,
  SettingsView,
  VaultView,
  WorkspaceStatus,
} from '../workspace-views.ts'
import { engine, id, none } from './input-parts.ts'
import { method } from './method.ts'

const operator = z.strictObject({ name: z.string().min(1), unit: z.string(), role: z.string() })

/** The workspace itself: open and close it, who works with it, its safety and settings. */
export const ledgerMethods = {
  'workspace.status': method<WorkspaceStatus>()('read', none, true),
  'workspace.create': method<WorkspaceStatus>()(
    'job',
    z.strictObject({ dir: z.string().min(1), operator, sample: z.boolean() }),
    true,
  ),
  'workspace.open': method<WorkspaceStatus>()('write', z.strictObject({ dir: z.string().min(1) }), true),
  /** For a folder whose ledger cannot be opened. */
  'workspace.rescue': method<RescueView>()('read', z.strictObject({ dir: z.string().min(1) }), true),
  'workspace.close': method<WorkspaceStatus>()('write', none, true),
  'workspace.setOperator': method<WorkspaceStatus>()('write', operator),
  'folders.list': method<FolderView>()('read', z.strictObject({ path: z.string().nullable() }), true),
  'preferences.get': method<Preferences>()('read', none, true),
  'preferences.set': method<Preferences>()('write', preferencesPatch, true),

  'identity.status': method<VaultView>()('read', none),
  'identity.unlock': method<VaultView>()('write', z.strictObject({ passphrase: z.string().min(8) })),
  'identity.lock': method<VaultView>()('write', none),
  'identity.set': method<{ readonly id: string }>()(
    'write',
    z.strictObject({ person: id, number: z.string() }),
  ),
  /** Kept in the list of looks before the number is given; the reason has at least six characters. */
  'identity.show': method<{ readonly number: string | null }>()(
    'job',
    z.strictObject({ person: id, reason: z.string() }),
  ),
  /** Who looked at whose ID number, newest first. */
  'identity.looks': method<{ readonly looks: readonly LookView[] }>()('read', none),
  'identity.erase': method<{ readonly id: string }>()('write', z.strictObject({ person: id })),

  /** The whole workspace as one file, for another computer; `out` is a file, or a folder that is there. */
  'workspace.pack': method<{ readonly file: string; readonly files: number; readonly size: number }>()(
    'job',
    z.strictObject({ out: z.string().min(1).optional() }),
  ),
  /** Makes a workspace of such a file in a folder that is empty or not there yet, and opens it. */
  'workspace.unpack': method<WorkspaceStatus>()(
    'job',
    z.strictObject({ file: z.string().min(1), dir: z.string().min(1) }),
    true,
  ),
  'backup.create': method<BackupList>()('job', none),
  'backup.list': method<BackupList>()('read', none),
  /** Where a second copy of every backup goes, on another drive at best; null: nowhere. */
  'backup.setSecond': method<BackupList>()('write', z.strictObject({ folder: z.string().min(1).nullable() })),
  /** Into the open workspace; or, with `dir`, into one that cannot be opened because it is damaged. */
  'backup.restore': method<WorkspaceStatus>()(
    'job',
    z.strictObject({ file: z.string(), dir: z.string().optional() }),
    true,
  ),
  /** `mend`: puts right what can be; links are undoable as one step. */
  'doctor.run': method<DoctorReport>()('job', z.strictObject({ mend: z.boolean().optional() })),
  /** For a technician; the person reads it before handing it on. Numbers and versions only. */
  'diagnostics.read': method<{ readonly text: string }>()('read', none, true),
  /** The help of the program as a PDF, in `out` or with the packets. */
  'help.manual': method<{ readonly out: string; readonly file: string }>()(
    'job',
    z.strictObject({ language: z.enum(languages), out: z.string().optional(), engine: engine.optional() }),
  ),
  'settings.get': method<SettingsView>()('read', none),
  'settings.setFonts': method<SettingsView>()('write', z.strictObject({ files: z.array(z.string()) })),
} as const
