import type { Page } from 'playwright-core'

/** Kept pictures are this many times smaller each way: layout and colour stay, the shapes of letters go. */
const smaller = 6
/** Of 255; less is the smoothing of edges. */
const noticed = 24
/** Dates, counts and the order of rows change from day to day; a panel that moved or lost its ground is more. */
export const mostChanged = 0.03

/** A canvas of the browser does the arithmetic: what draws the pages also shrinks and reads their pictures. */
export interface LookComparison {
  /** A picture (PNG) made small, for keeping (PNG). */
  shrink(picture: Buffer): Promise<Buffer>
  /** The picture as WebP, a sixth of its size. */
  light(picture: Buffer): Promise<Buffer>
  /** Share of the small pictures' points that differ in brightness or colour, 0 to 1; 1 where their sizes differ. */
  changed(kept: Buffer, now: Buffer): Promise<number>
}

const address = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`

const redrawn = async (blank: Page, picture: Buffer, by: number, format: string): Promise<Buffer> => {
  const made = await blank.evaluate(
    async ({ source, by, format }) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(image.width / by)
      canvas.height = Math.round(image.height / by)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL(format, 0.8)
    },
    { source: address(picture), by, format },
  )
  return Buffer.from(made.slice(made.indexOf(',') + 1), 'base64')
}

/** `blank` is a page of its own. */
export const createLookComparison = (blank: Page): LookComparison => ({
  shrink: (picture) => redrawn(blank, picture, smaller, 'image/png'),
  light: (picture) => redrawn(blank, picture, 1, 'image/webp'),
  changed: (kept, now) =>
    blank.evaluate(
      async ({ sources, least }) => {
        const pictures = await Promise.all(
          sources.map(async (source) => {
            const image = new Image()
            image.src = source
            await image.decode()
            const canvas = document.createElement('canvas')
            canvas.width = image.width
            canvas.height = image.height
            const context = canvas.getContext('2d')
            if (!context) throw new Error('no canvas')
            context.drawImage(image, 0, 0)
            return context.getImageData(0, 0, canvas.width, canvas.height)
          }),
        )
        const [one, other] = pictures
        if (!one || !other || one.width !== other.width || one.height !== other.height) return 1
        let differing = 0
        for (let at = 0; at < one.data.length; at += 4) {
          const most = Math.max(
            ...[0, 1, 2].map((part) => Math.abs((one.data[at + part] ?? 0) - (other.data[at + part] ?? 0))),
          )
          if (most > least) differing += 1
        }
        return (differing * 4) / one.data.length
      },
      { sources: [address(kept), address(now)], least: noticed },
    ),
})
