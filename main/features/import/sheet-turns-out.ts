/** A sheet that proves, while its rows are being written, to be other than its first rows said. */
export class SheetTurnsOut extends Error {}
