import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { ExpectedError } from '../../../shared/errors.ts'
import { say } from '../../../shared/text/say.ts'
import type { SettingsView } from '../../../shared/workspace-views.ts'
import type { Handlers } from '../../core/feature.ts'

const fontFile = /\.(ttf|otf)$/i
const signatures = new Set(['00010000', '4f54544f', '74727565'])

/** Fonts a union adds for characters that ours lack lie in the workspace, so that they travel with it. */
export const fontFolder = (workspaceDir: string): string => join(workspaceDir, 'fonts')

/** Paths of the added fonts, sorted by name; none when the folder is not there. */
export const addedFonts = async (workspaceDir: string): Promise<readonly string[]> => {
  const names = await readdir(fontFolder(workspaceDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter((name) => fontFile.test(name))
    .toSorted()
    .map((name) => join(fontFolder(workspaceDir), name))
}

const requireFont = async (path: string): Promise<void> => {
  const head = (await readFile(path)).subarray(0, 4).toString('hex')
  if (!fontFile.test(extname(path)) || !signatures.has(head)) {
    throw new ExpectedError('file-unsupported', {
      file: basename(path),
      reason: say('请选择 .ttf 或 .otf 字体文件。', 'Choose a .ttf or .otf font file.'),
    })
  }
}

export interface SettingsDependencies {
  readonly engineName: () => Promise<SettingsView['engine']>
}

export const createSettingsHandlers = ({
  engineName,
}: SettingsDependencies): Handlers<'settings.get' | 'settings.setFonts'> => {
  const view = async (workspaceDir: string): Promise<SettingsView> => {
    const engine = await engineName()
    const fonts = await addedFonts(workspaceDir)
    return {
      fonts: fonts.map((file) => ({ file, name: basename(file) })),
      engine,
      pdfA: engine === 'native',
      version: manifest.version,
    }
  }
  return {
    'settings.get': (_, workspace) => view(workspace.dir),
    /** `files` become the whole list: ones already there stay, others are copied in, the rest are removed. */
    'settings.setFonts': async ({ files }, workspace) => {
      const folder = fontFolder(workspace.dir)
      const present = await addedFonts(workspace.dir)
      const added = files.filter((file) => !present.includes(file))
      for (const file of added) await requireFont(file)
      await mkdir(folder, { recursive: true })
      for (const file of added) await copyFile(file, join(folder, basename(file)))
      for (const file of present.filter((old) => !files.includes(old))) await rm(file)
      return view(workspace.dir)
    },
  }
}
