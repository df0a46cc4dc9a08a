import type { PngHeader } from './check-png.ts'

/** Page of a drawing: its long side is A4's, in points; Typst scales it to the room there is. */
export const pngSize = ({
  width,
  height,
}: PngHeader): { readonly widthPt: number; readonly heightPt: number } => {
  const scale = 841.89 / Math.max(width, height)
  return { widthPt: width * scale, heightPt: height * scale }
}
