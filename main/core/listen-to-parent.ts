import { utilityParentPort } from './utility-parent-port.ts'

/** The child's end of `startChild`: answers each message with what `answer` resolves to; ends with its parent. */
export const listenToParent = (answer: (message: unknown) => Promise<unknown>): void => {
  const parent = utilityParentPort()
  if (parent) {
    parent.on('message', ({ data }) => void answer(data).then((reply) => parent.postMessage(reply)))
    return
  }
  // The parent may be gone by the time the answer is there: then nobody wants it, and this process ends too.
  const send = (reply: unknown): void => {
    process.send?.(reply, undefined, undefined, (failure) => {
      if (failure) process.exit(0)
    })
  }
  process.on('message', (message) => void answer(message).then(send))
  process.on('disconnect', () => process.exit(0))
}
