/** Files by content: `attachments/ab/abcdef….bin`; the same bytes are stored once. */
export interface AttachmentStore {
  /** Copies the file in (temp + fsync + rename). `sha256` is lower-case hex. */
  add(path: string): Promise<{ readonly sha256: string; readonly size: number; readonly existed: boolean }>
  addBytes(
    bytes: Uint8Array,
  ): Promise<{ readonly sha256: string; readonly size: number; readonly existed: boolean }>
  /** Takes in a file whose hash is known beforehand; throws and keeps nothing where its bytes have another. */
  addStream(chunks: AsyncIterable<Uint8Array>, sha256: string): Promise<void>
  /** Throws ExpectedError('file-missing') when the bytes are gone. */
  read(sha256: string): Promise<Uint8Array>
  pathOf(sha256: string): string
  has(sha256: string): boolean
}
