import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import product from '../../package.json' with { type: 'json' }
import { billOfMaterials, licencePage, thirdParts } from './third-party.ts'

// Run before packing, after both bundles: the two files that electron-builder.yml puts beside the program.

const root = fileURLToPath(new URL('../..', import.meta.url))
const parts = thirdParts(root)
writeFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), `${licencePage(parts)}\n`)
writeFileSync(
  join(root, 'dist/sbom.cdx.json'),
  `${JSON.stringify(billOfMaterials(product, parts), null, 2)}\n`,
)
