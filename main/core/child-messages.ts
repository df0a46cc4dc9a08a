/**
 * Electron lets only its main process start others (plain Node children are switched off in the packaged program),
 * so the core asks the shell. `entry` is the name of a bundled entry without folder or extension.
 */
export type ChildRequest =
  | { readonly kind: 'start-child'; readonly child: number; readonly entry: string }
  | { readonly kind: 'to-child'; readonly child: number; readonly message: unknown }
  | { readonly kind: 'kill-child'; readonly child: number }

/** How far the running job is, for the taskbar: 0 to 1, null when none runs. */
export interface ProgressNews {
  readonly kind: 'progress'
  readonly done: number | null
}

/** What the shell tells the core about its children. */
export type ChildNews =
  | { readonly kind: 'from-child'; readonly child: number; readonly message: unknown }
  | { readonly kind: 'child-ended'; readonly child: number; readonly code: number }
