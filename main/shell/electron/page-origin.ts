/** The page's own scheme: a secure, standard origin that is neither a file nor a network address. */
export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://ledger`

export const isOurPage = (url: string): boolean => url === pageOrigin || url.startsWith(`${pageOrigin}/`)
