import type { Command } from 'commander'
import type { Outcome } from './output.ts'
import type { Session } from './session.ts'

/** Where the words of a command say what it works on. */
export interface GlobalOptions {
  readonly workspace?: string
  readonly json?: boolean
}

/** What an area of commands is given to enter its own in the table. */
export interface Cli {
  /** A new command, with the options that all have; `under` another one, or at the top. */
  command(name: string, about: string, under?: Command): Command
  operatorOptions(target: Command): Command
  /** Opens a core, does the work, closes; `opens` says whether the workspace must be there already. */
  run(
    options: GlobalOptions,
    opens: boolean,
    work: (session: Session, dir: string) => Promise<Outcome>,
  ): Promise<void>
}
