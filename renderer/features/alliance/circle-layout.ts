export interface Place {
  readonly id: string
  readonly x: number
  readonly y: number
  /** On which side of its point a name stands. */
  readonly anchor: 'start' | 'middle' | 'end'
}

/**
 * Points on an ellipse, the first on top, the others clockwise: stable, so that a studio stays where it was seen last.
 * `width` and `height` are of the drawing, `margin` is kept free for names.
 */
export const circleLayout = (
  ids: readonly string[],
  width: number,
  height: number,
  margin: { readonly x: number; readonly y: number },
): readonly Place[] =>
  ids.map((id, index) => {
    const angle = (index / ids.length) * 2 * Math.PI - Math.PI / 2
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return {
      id,
      x: width / 2 + cos * (width / 2 - margin.x),
      y: height / 2 + sin * (height / 2 - margin.y),
      anchor: Math.abs(cos) < 0.2 ? 'middle' : cos > 0 ? 'start' : 'end',
    }
  })
