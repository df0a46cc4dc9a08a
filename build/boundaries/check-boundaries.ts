import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { boundaryRules } from './boundary-rules.ts'
import { findCircles } from './find-circles.ts'
import { type Import, importsOf, readSources } from './read-imports.ts'

// npm run check:boundaries. Reads with the parser that Vite brings: dependency-cruiser parses TypeScript with the
// compiler's JavaScript interface, which TypeScript 7 no longer has, and its other parsers know no TypeScript.

const root = fileURLToPath(new URL('../..', import.meta.url))

const breaches = (imports: readonly Import[]): readonly string[] =>
  imports.flatMap((found) =>
    boundaryRules
      .filter((rule) => rule.breaks(found))
      .map((rule) => `${found.from} imports ${found.to}: ${rule.name} (${rule.why})`),
  )

/** What runs must be installed with it: main and shared import what package.json lists as needed at run time. */
const unlisted = (imports: readonly Import[]): readonly string[] => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const listed = new Set(Object.keys({ ...dependencies, ...optionalDependencies }))
  return imports
    .filter(({ from, to, typeOnly }) => /^(main|shared)\//.test(from) && to.startsWith('npm:') && !typeOnly)
    .filter(({ to }) => to !== 'npm:electron' && !listed.has(to.slice(4)))
    .map(({ from, to }) => `${from} imports ${to}, which is not a dependency`)
}

const sources = readSources(root, ['shared', 'main', 'renderer', 'test', 'build'])
const imports = [...sources].flatMap(([path, text]) => importsOf(path, text))
const problems = [
  ...breaches(imports),
  ...unlisted(imports),
  ...findCircles(imports).map((circle) => `circle: ${circle.join(' → ')}`),
]
for (const problem of problems) console.error(problem)
console.log(`${imports.length} imports in ${sources.size} files, ${problems.length} against the rules`)
process.exitCode = problems.length > 0 ? 1 : 0
