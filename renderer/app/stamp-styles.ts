/**
 * Gives our nonce to style elements that are made without one. antd passes it to its own styles, but the scroll
 * lock of its dialogs (@rc-component/portal) makes elements of its own and takes no nonce.
 */
export const stampStyles = (nonce: string): void => {
  const create = document.createElement.bind(document)
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  }) as typeof document.createElement
}
