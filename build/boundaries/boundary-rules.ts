import type { Import } from './read-imports.ts'

export interface BoundaryRule {
  readonly name: string
  readonly why: string
  breaks(found: Import): boolean
}

const feature = (path: string): string | undefined =>
  /^(?:main|renderer)\/features\/([^/]+)\//.exec(path)?.[1]

const electronFiles = /^main\/(shell\/electron\/|index\.ts$|preload\.ts$)/

/** What each room may import. Rooms are folders; a rule names what breaks it. */
export const boundaryRules: readonly BoundaryRule[] = [
  {
    name: 'shared-is-pure',
    why: 'shared/ imports zod and itself, so that page and core can both stand on it',
    breaks: ({ from, to }) => from.startsWith('shared/') && !to.startsWith('shared/') && to !== 'npm:zod',
  },
  {
    name: 'features-keep-to-themselves',
    why: 'features never import each other; they are composed in main/core and renderer/app',
    breaks: ({ from, to }) => {
      const one = feature(from)
      const other = feature(to)
      return one !== undefined && other !== undefined && one !== other
    },
  },
  {
    name: 'features-stand-on-the-ground',
    why: 'a feature of the core imports db, files, core, shared and its own folder',
    breaks: ({ from, to }) =>
      from.startsWith('main/features/') &&
      to.startsWith('main/') &&
      !/^main\/(features|db|files|core)\//.test(to),
  },
  {
    name: 'ground-knows-no-house',
    why: 'db and files know nothing that stands on them, only the types of the core',
    breaks: ({ from, to, typeOnly }) =>
      /^main\/(db|files)\//.test(from) &&
      /^main\//.test(to) &&
      !/^main\/(db|files)\//.test(to) &&
      !(to.startsWith('main/core/') && (typeOnly || to === 'main/core/entry-url.ts')),
  },
  {
    name: 'the-shell-knows-no-record',
    why: 'windows, menus and dialogs only; records lie behind the door of the core',
    breaks: ({ from, to }) =>
      from.startsWith('main/shell/') &&
      (/^main\/(db|files|features)\//.test(to) ||
        /^shared\/(record|records|rules|rule-packs|scoring)\//.test(to)),
  },
  {
    name: 'electron-only-in-its-shell',
    why: 'the core and the browser shell run in plain Node',
    breaks: ({ from, to }) =>
      !electronFiles.test(from) &&
      !from.startsWith('test/') &&
      (to === 'npm:electron' || to.startsWith('main/shell/electron/')),
  },
  {
    name: 'page-and-main-never-meet',
    why: 'they talk over the channel; what both need lies in shared/',
    breaks: ({ from, to }) =>
      (from.startsWith('renderer/') && to.startsWith('main/')) ||
      (from.startsWith('main/') && to.startsWith('renderer/')),
  },
  {
    name: 'page-is-no-node',
    why: 'the page is sandboxed and has no Node',
    breaks: ({ from, to }) => from.startsWith('renderer/') && to.startsWith('node:'),
  },
  {
    name: 'page-parts-know-no-feature',
    why: 'components, record and lib are used by features and app, not the other way round',
    breaks: ({ from, to }) =>
      /^renderer\/(components|record|lib)\//.test(from) && /^renderer\/(features|app)\//.test(to),
  },
  {
    name: 'nothing-imports-tests',
    why: 'tests look at the program, the program knows nothing of them',
    breaks: ({ from, to }) => !from.startsWith('test/') && to.startsWith('test/'),
  },
  {
    name: 'the-program-knows-no-build',
    why: 'build scripts are not shipped',
    breaks: ({ from, to }) => /^(shared|main|renderer)\//.test(from) && to.startsWith('build/'),
  },
]
