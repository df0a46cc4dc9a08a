import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources } from './hash-sources.mjs'
import { projectRoot } from './project-root.mjs'
import { say, stop } from './say.mjs'

const parts = {
  renderer: {
    sources: [
      'renderer',
      'shared',
      'build/vite.renderer.config.ts',
      'build/packaging/record-packages.ts',
      'package-lock.json',
    ],
    result: 'dist/renderer/index.html',
    command: [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'build/vite.renderer.config.ts',
      '--logLevel',
      'warn',
    ],
    zh: '界面',
    en: 'the page',
  },
  offline: {
    sources: [
      'renderer/offline',
      'renderer/app/palette.ts',
      'shared',
      'build/bundle-offline-pages.ts',
      'package-lock.json',
    ],
    result: 'dist/offline/judge-kit.html',
    command: ['build/bundle-offline-pages.ts'],
    zh: '离线页面',
    en: 'the offline pages',
  },
  main: {
    sources: [
      'main',
      'shared',
      'test/fixtures/samples',
      'build/bundle-main.ts',
      'build/packaging/record-packages.ts',
      'build/fonts',
      'package.json',
      'package-lock.json',
    ],
    result: 'dist/main/index.js',
    command: ['build/bundle-main.ts'],
    zh: '主程序',
    en: 'the program',
  },
}

/** Builds the parts (`renderer`, `offline`, `main`) whose sources changed since they were last built. */
export const buildWhatChanged = (runtime, names) => {
  for (const name of names) {
    const part = parts[name]
    const stamp = join(projectRoot, 'dist', `.${name}-sources`)
    const hash = hashSources(part.sources)
    const built = existsSync(join(projectRoot, part.result)) && existsSync(stamp)
    if (built && readFileSync(stamp, 'utf8') === hash) continue
    say(`正在构建${part.zh}……`, `Building ${part.en}…`)
    const done = spawnSync(runtime, part.command, { cwd: projectRoot, stdio: ['ignore', 2, 2] })
    if (done.status !== 0) stop(`${part.zh}构建失败，原因见上。`, `Building ${part.en} failed, see above.`)
    mkdirSync(join(projectRoot, 'dist'), { recursive: true })
    writeFileSync(stamp, hash)
  }
}
