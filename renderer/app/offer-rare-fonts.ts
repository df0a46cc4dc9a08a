const faces = [
  { family: 'Jiangxin Rare Song', file: 'rare-song.ttf', unicodeRange: 'U+F900-FAFF, U+20000-323AF' },
  { family: 'Jiangxin Rare Ming', file: 'rare-ming.ttf', unicodeRange: 'U+20000-2EBE0' },
] as const

/** Characters of names that few machines have a font for. Our own shell serves ours, only to a page that shows one. */
export const offerRareFonts = (): void => {
  for (const { family, file, unicodeRange } of faces) {
    document.fonts.add(new FontFace(family, `url(/fonts/${file})`, { unicodeRange, display: 'swap' }))
  }
}
