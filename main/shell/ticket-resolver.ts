import { createBirpc } from 'birpc'
import type { ChannelPort, CoreFunctions } from '../../shared/channel.ts'
import type { ServedFile } from './serve-file.ts'

export interface ShellLine {
  readonly port: ChannelPort
  close(): void
}

const patienceMs = 10_000

/**
 * The shell's one wish of the core: which file a ticket stands for. `open` gives a line to the core as it runs
 * now, null while there is none. Answers null when the core knows no such ticket.
 */
export const createTicketResolver =
  (open: () => ShellLine | null) =>
  async (ticket: string): Promise<ServedFile | null> => {
    const line = open()
    if (!line) return null
    const core = createBirpc<CoreFunctions>(
      // The core's news is for pages.
      { progress: () => undefined, changed: () => undefined },
      {
        post: (message) => line.port.post(message),
        on: (listener) => line.port.listen(listener),
        timeout: patienceMs,
      },
    )
    try {
      const answer = await core.call('ticket', 'files.resolveTicket', { ticket })
      return answer.ok ? (answer.value as ServedFile) : null
    } finally {
      core.$close()
      line.close()
    }
  }
