import { expect, test } from 'vitest'
import { boundaryRules } from '../../build/boundaries/boundary-rules.ts'
import { findCircles } from '../../build/boundaries/find-circles.ts'
import { importsOf } from '../../build/boundaries/read-imports.ts'

const broken = (from: string, source: string): readonly string[] =>
  importsOf(from, source).flatMap((found) =>
    boundaryRules.filter((rule) => rule.breaks(found)).map((rule) => rule.name),
  )

test('every way of importing is seen', () => {
  const source = `
    import type { A } from '../a.ts'
    import { b, type C } from './b.ts'
    export { d } from 'd/deep'
    export * from '@scope/e/deep'
    const f = await import('./f.tsx')
    import fs from 'fs'
    import './style.css'`
  expect(importsOf('main/x/y.ts', source).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
    ['main/a.ts', true],
    ['main/x/b.ts', false],
    ['node:fs', false],
    ['main/x/style.css', false],
    ['npm:d', false],
    ['npm:@scope/e', false],
    ['main/x/f.tsx', false],
  ])
})

test.each([
  ['shared/rules/a.ts', "import 'node:fs'", 'shared-is-pure'],
  ['shared/rules/a.ts', "import '../../main/core.ts'", 'shared-is-pure'],
  ['main/features/a/service.ts', "import type { B } from '../b/service.ts'", 'features-keep-to-themselves'],
  ['renderer/features/a/page.tsx', "import '../b/page.tsx'", 'features-keep-to-themselves'],
  ['main/features/a/service.ts', "import '../../shell/intake-folder.ts'", 'features-stand-on-the-ground'],
  ['main/db/store.ts', "import { createDoor } from '../core/door.ts'", 'ground-knows-no-house'],
  ['main/shell/menu.ts', "import '../db/store.ts'", 'the-shell-knows-no-record'],
  ['main/core/core-process.ts', "import { app } from 'electron'", 'electron-only-in-its-shell'],
  ['main/shell/browser/a.ts', "import '../electron/window.ts'", 'electron-only-in-its-shell'],
  ['renderer/app/a.tsx', "import '../../main/core.ts'", 'page-and-main-never-meet'],
  ['renderer/lib/a.ts', "import { join } from 'path'", 'page-is-no-node'],
  [
    'renderer/components/a.tsx',
    "const a = await import('../features/b/page.tsx')",
    'page-parts-know-no-feature',
  ],
  ['main/core.ts', "import '../test/support/a.ts'", 'nothing-imports-tests'],
  ['main/core.ts', "import '../build/bundle-main.ts'", 'the-program-knows-no-build'],
])('%s with %s breaks %s', (from, source, rule) => {
  expect(broken(from, source)).toEqual([rule])
})

test.each([
  ['shared/contract.ts', "import { z } from 'zod'"],
  [
    'main/features/a/service.ts',
    "import '../../db/store.ts'; import './b.ts'; import '../../../shared/errors.ts'",
  ],
  ['main/db/store.ts', "import type { Workspace } from '../core/workspace.ts'"],
  ['main/index.ts', "import { app } from 'electron'; import './shell/electron/window.ts'"],
  ['renderer/app/routes.tsx', "import '../features/a/page.tsx'"],
  ['test/main/a.test.ts', "import '../../main/core.ts'"],
])('%s with %s is allowed', (from, source) => {
  expect(broken(from, source)).toEqual([])
})

test('a circle at run time is found, one of types only is not', () => {
  const of = (typeOnly: boolean) => [
    { from: 'a', to: 'b', typeOnly: false },
    { from: 'b', to: 'c', typeOnly: false },
    { from: 'c', to: 'a', typeOnly },
  ]
  expect(findCircles(of(false))).toEqual([['a', 'b', 'c', 'a']])
  expect(findCircles(of(true))).toEqual([])
})
