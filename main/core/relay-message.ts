/**
 * A forked Node process cannot be handed a message port, so the ports of all pages share its one pipe: `port`
 * numbers the page, `text` is the channel message as JSON.
 */
export type RelayMessage =
  | { readonly kind: 'open'; readonly port: number }
  | { readonly kind: 'data'; readonly port: number; readonly text: string }
  | { readonly kind: 'closed'; readonly port: number }
  | { readonly kind: 'end' }

/** How a shell starts the core process; the first command line argument, as JSON. */
export interface CoreProcessOptions {
  readonly configDir: string
  readonly intakeDir: string
  /** After a crash: open the workspace that was used last. */
  readonly reopenLast: boolean
}
