/** One call that the victim makes. */
export type Deed =
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'note'; readonly id: string; readonly note: string }
  | { readonly kind: 'delete' | 'restore'; readonly id: string }
  | { readonly kind: 'import'; readonly files: readonly string[] }
  | { readonly kind: 'merge'; readonly file: string }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'packet'; readonly cycle: number }

export interface VictimOrders {
  readonly dir: string
  readonly deeds: readonly Deed[]
  /** Begin again after the last one. */
  readonly forever: boolean
}

/** What the victim says, a line of JSON each. */
export type VictimWord =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begins'; readonly deed: Deed }
  /** Acknowledged: from here on it may not be lost. `result` is an id or a path. */
  | { readonly kind: 'done'; readonly deed: Deed; readonly result: string }
  | { readonly kind: 'end' }
