import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'
import type { Label } from '../../shared/record/field.ts'
import { localDay } from '../../shared/text/local-day.ts'
import { say } from '../../shared/text/say.ts'
import type { Operator, Workspace } from '../core/workspace.ts'
import { createAttachmentStore } from '../files/file-attachment-store.ts'
import { assertSound } from './assert-sound.ts'
import { backUpBeforeMigrating } from './back-up-before-migrating.ts'
import { createCollectionBook } from './collection-book.ts'
import { createDrafts } from './drafts.ts'
import { createExchange } from './exchange.ts'
import { followLog } from './follow-log.ts'
import { createImportMemory } from './import-memory.ts'
import { isNetworkDrive } from './network-drive.ts'
import { ownStation } from './own-station.ts'
import { mapSqliteError } from './sqlite-errors.ts'
import { createPrintBook } from './print-book.ts'
import { openSearch, type SqliteSearch } from './sqlite-search.ts'
import { createRevealLog } from './reveal-log.ts'
import { openStore, type SqliteStore } from './sqlite-store.ts'
import { createVault } from './vault.ts'
import { type LockOptions, lockWorkspace } from './workspace-lock.ts'
import { readWorkstation, writeWorkstation } from './workstation-file.ts'

export interface OpenedWorkspace extends Workspace {
  readonly store: SqliteStore
  readonly search: SqliteSearch
  /** What the user should know of how it was opened: taken over, on a network drive, no operator. */
  readonly warnings: readonly Label[]
  setOperator(operator: Operator): Promise<void>
  close(): Promise<void>
}

export interface OpenOptions {
  readonly dir: string
  readonly clock?: () => Date
  readonly newId?: () => string
  /** Where this user's settings lie; a copied folder is told by it. None: the folder is taken as it is. */
  readonly configDir?: string | undefined
  /** Stand-ins for what a test cannot have: another machine, a network drive. */
  readonly lock?: Partial<Pick<LockOptions, 'host' | 'pid' | 'isAlive'>>
  readonly networkDrive?: (dir: string) => boolean
}

const ledgerIn = (dir: string): string => join(dir, 'ledger.sqlite')

/** Makes the folder and an empty ledger in it. Throws ExpectedError('workspace-exists') where there is one. */
export const createWorkspace = async (
  options: OpenOptions & { readonly operator: Operator },
): Promise<OpenedWorkspace> => {
  const dir = resolve(options.dir)
  if (existsSync(ledgerIn(dir))) throw new ExpectedError('workspace-exists', { dir })
  try {
    mkdirSync(dir, { recursive: true })
  } catch (error) {
    throw mapSqliteError(error, ledgerIn(dir))
  }
  await writeWorkstation(dir, { stationId: randomUUID(), operator: options.operator })
  return open(dir, options)
}

/**
 * Opens the ledger in a folder, as its only writer. Throws ExpectedError: workspace-missing, -locked,
 * -read-only, -damaged, -newer, disk-full. None of them changes the ledger.
 */
export const openWorkspace = async (options: OpenOptions): Promise<OpenedWorkspace> => {
  const dir = resolve(options.dir)
  const file = ledgerIn(dir)
  if (!existsSync(file) || !statSync(file).isFile()) throw new ExpectedError('workspace-missing', { dir })
  return open(dir, options)
}

const anonymous: Operator = { name: '未署名', unit: '', role: '' }

const open = async (dir: string, options: OpenOptions): Promise<OpenedWorkspace> => {
  const clock = options.clock ?? (() => new Date())
  const known = readWorkstation(dir)
  let operator = known?.operator ?? anonymous
  const lock = lockWorkspace({ dir, operator: operator.name, clock, ...options.lock })
  let store: SqliteStore | undefined
  try {
    const warnings: Label[] = []
    const { isClone, ...station } = await ownStation(dir, known, options.configDir)
    const { stationId } = station
    if (isClone)
      warnings.push(
        say(
          '这个台账库是复制来的（或从另一台电脑搬来），已作为一个新的工作站打开，与原来那份各自的修改不会混淆。两份都要用时，请用“交换”互相传送；只是搬家的，原来那份请不要再改。',
          'This workspace is a copy (or came from another computer). It was opened as a station of its own, so that changes to the two are told apart. To use both, exchange packages; if it only moved, leave the old one alone.',
        ),
      )
    if (lock.takenFrom)
      warnings.push(
        say(
          '上次使用者 {operator}（{host}）没有正常关闭台账库，现已由本机接管。请确认那台电脑已退出程序。',
          'The last user, {operator} ({host}), did not close the workspace; this computer has taken it over. Make sure that the program is closed on that computer.',
          { operator: lock.takenFrom.operator, host: lock.takenFrom.host },
        ),
      )
    const network = (options.networkDrive ?? isNetworkDrive)(dir)
    if (network)
      warnings.push(
        say(
          '台账库放在网络盘上，断网时可能丢失正在保存的内容。请尽快复制到本机硬盘，再从本机打开。',
          'The workspace lies on a network drive: what is being saved can be lost when the network fails. Copy it to a local disk soon, and open it there.',
        ),
      )
    if (known === null) {
      if (existsSync(ledgerIn(dir)))
        warnings.push(
          say(
            '没有找到操作人信息，请在“设置 · 操作人”中填写姓名、单位和职务。',
            'No operator is on file; enter name, unit and role under Settings, Operator.',
          ),
        )
    }
    if (known?.stationId !== stationId || known.home !== station.home)
      await writeWorkstation(dir, { ...station, operator })
    const journal = network ? 'delete' : 'wal'
    await assertSound(dir, lock.unclean)
    await backUpBeforeMigrating(ledgerIn(dir), clock(), { journal })
    store = openStore({
      file: ledgerIn(dir),
      operator: () => operator,
      stationId,
      clock,
      journal,
      ...(options.newId ? { newId: options.newId } : {}),
    })
    await store.makeReady()
    const search = openSearch({ file: join(dir, 'search.sqlite'), store, journal })
    const following = followLog(store, search)
    const opened = store
    const vault = createVault(opened.database)
    return {
      dir,
      store,
      search,
      attachments: createAttachmentStore(join(dir, 'attachments')),
      vault,
      drafts: createDrafts(opened.database),
      exchange: createExchange(opened),
      collection: createCollectionBook(opened.database),
      reveals: createRevealLog(opened.database),
      prints: createPrintBook(opened.database),
      imports: createImportMemory(opened.database),
      stationId,
      warnings,
      get operator() {
        return operator
      },
      today: () => localDay(clock()),
      now: clock,
      async setOperator(next) {
        await writeWorkstation(dir, { ...station, operator: next })
        operator = next
      },
      async close() {
        vault.lock()
        following.stop()
        search.close()
        opened.close()
        lock.release()
      },
    }
  } catch (error) {
    if (store?.database.open) store.close()
    lock.release(!lock.unclean)
    throw error
  }
}
