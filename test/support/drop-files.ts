import type { Locator } from 'playwright-core'
import type { OpenApp } from './open-app.ts'

/** Drops real files or folders on an element as the system's file manager does: enter, over, drop. */
export const dropFiles = async (app: OpenApp, target: Locator, files: readonly string[]): Promise<void> => {
  // A dialog that still grows or a list that still moves would have the files dropped beside it.
  await target.hover({ trial: true, position: { x: 12, y: 8 } })
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing there to drop on')
  const devtools = await app.devtools()
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(12, box.height / 2) }
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data })
  await devtools.detach()
}
