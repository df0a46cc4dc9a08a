/** Text that a spreadsheet would run as a formula is kept as text by a leading apostrophe (CWE-1236). */
export const safeCell = (text: string): string => (/^[=+@\t\r]|^-(?![\d.—])/.test(text) ? `'${text}` : text)
