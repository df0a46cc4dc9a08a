/** How a shell starts the core process; the first command line argument, as JSON. */
export interface CoreProcessOptions {
  readonly configDir: string
  readonly intakeDir: string
  /** After a crash: open the workspace that was used last. */
  readonly reopenLast: boolean
}
