import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PackCategory } from '../../../../shared/rule-packs/rule-pack.ts'
import { mapFileError } from '../../../files/map-file-error.ts'
import { safeFileName } from '../packet-names.ts'
import { formTemplate } from './form-template.ts'

/** Where a union keeps its template for a category; `templates/` moves with the workspace. */
const placeOf = (workspaceDir: string, { id }: PackCategory): string =>
  join(workspaceDir, 'templates', 'word', `${safeFileName(id)}.docx`)

/** The workspace's own template, or null where it has none. */
export const ownTemplate = (workspaceDir: string, category: PackCategory): string | null => {
  const place = placeOf(workspaceDir, category)
  return existsSync(place) ? place : null
}

/** The template in use: the workspace's own, else the one made of the pack's form. */
export const templateBytes = async (workspaceDir: string, category: PackCategory): Promise<Uint8Array> => {
  const own = ownTemplate(workspaceDir, category)
  return own ? new Uint8Array(await readFile(own)) : formTemplate(category)
}

/** Keeps `file` as template of the category; null: the program's own again. Throws `disk-full`. */
export const keepTemplate = async (
  workspaceDir: string,
  category: PackCategory,
  file: string | null,
): Promise<void> => {
  const place = placeOf(workspaceDir, category)
  if (file === null) {
    await rm(place, { force: true })
    return
  }
  try {
    await mkdir(dirname(place), { recursive: true })
    await copyFile(file, place)
  } catch (error) {
    throw mapFileError(error, place)
  }
}
