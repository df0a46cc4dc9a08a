/** jsdom cannot draw: a chart gets a canvas that takes every stroke and shows none. */
export const drawNothing = (): void => {
  const blankCanvas = new Proxy(
    {},
    {
      get: (_, name) => (name === 'dpr' ? 1 : () => ({ width: 0, addColorStop: () => undefined })),
      set: () => true,
    },
  )
  HTMLCanvasElement.prototype.getContext = (() =>
    blankCanvas) as unknown as typeof HTMLCanvasElement.prototype.getContext
}
