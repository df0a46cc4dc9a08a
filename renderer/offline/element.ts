type Child = Node | string | null | false

/** Properties as of the element itself; names with a hyphen are attributes, `on…` are listeners. */
type Properties<T extends HTMLElement> = Partial<Omit<T, 'style' | 'children' | 'dataset'>> & {
  readonly [attribute: `${string}-${string}`]: string | undefined
} & { readonly role?: string }

/** Makes an element. Text is always text: nothing here reads HTML. */
export const element = <N extends keyof HTMLElementTagNameMap>(
  name: N,
  properties: Properties<HTMLElementTagNameMap[N]> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[N] => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) continue
    if (key.includes('-') || key === 'role') made.setAttribute(key, String(value))
    else Reflect.set(made, key, value)
  }
  made.append(...children.filter((child) => child !== null && child !== false))
  return made
}

/** Hands a text over as a file, as browsers do. */
export const saveText = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = element('a', { href: url, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
