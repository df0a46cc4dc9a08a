import { utilityParentPort } from './utility-parent-port.ts'

/** The child's end of `startChild`: answers each message with what `answer` resolves to; ends with its parent. */
export const listenToParent = (answer: (message: unknown) => Promise<unknown>): void => {
  const parent = utilityParentPort()
  if (parent) {
    parent.on('message', ({ data }) => void answer(data).then((reply) => parent.postMessage(reply)))
    return
  }
  process.on('message', (message) => void answer(message).then((reply) => process.send?.(reply)))
  process.on('disconnect', () => process.exit(0))
}
