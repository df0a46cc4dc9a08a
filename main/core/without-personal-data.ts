import { homedir } from 'node:os'

const longestLine = 500

/**
 * Leaves of a line what locates a fault and takes out what could tell of a person: whatever is not plain ASCII (names,
 * titles, folders), runs of seven digits and more (ID numbers, phones), addresses, and the folder of the user.
 */
export const withoutPersonalData = (line: string, home: string = homedir()): string =>
  line
    .replaceAll(home, '~')
    .replace(/[^\x20-\x7e]+/g, '…')
    .replace(/\d{7,}/g, '#')
    .replace(/[\w.+-]+@[\w.-]+/g, '@')
    .replace(/(\/(?:home|Users)\/)[^/\s]+|([A-Za-z]:\\Users\\)[^\\\s]+/g, '$1$2~')
    .slice(0, longestLine)
