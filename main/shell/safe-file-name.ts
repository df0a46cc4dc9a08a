const longestBytes = 200

const cut = (text: string, bytes: number): string => {
  let result = ''
  for (const character of text) {
    if (Buffer.byteLength(result + character) > bytes) return result
    result += character
  }
  return result
}

/**
 * A name that every file system takes and that stays inside its folder; the extension survives shortening.
 * Names are otherwise kept as written, since evidence is matched by them.
 */
export const safeFileName = (name: string): string => {
  const clean = [...name.normalize('NFC')]
    .map((character) =>
      (character.codePointAt(0) ?? 0) < 32 || '<>:"/\\|?*'.includes(character) ? '_' : character,
    )
    .join('')
    .replace(/[. ]+$/, '')
    .replace(/^\.+/, '_')
  if (clean === '') return '_'
  if (Buffer.byteLength(clean) <= longestBytes) return clean
  const dot = clean.lastIndexOf('.')
  const extension = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : ''
  return cut(clean.slice(0, clean.length - extension.length), longestBytes - extension.length) + extension
}
