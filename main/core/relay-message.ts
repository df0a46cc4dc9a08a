/**
 * A forked Node process cannot be handed a message port, so the ports of all pages share its one pipe: `port`
 * numbers the page, `text` is the channel message as JSON.
 */
export type RelayMessage =
  | { readonly kind: 'open'; readonly port: number }
  | { readonly kind: 'data'; readonly port: number; readonly text: string }
  | { readonly kind: 'closed'; readonly port: number }
  | { readonly kind: 'end' }
