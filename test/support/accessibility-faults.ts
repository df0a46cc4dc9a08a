import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe finds on the page as it stands against WCAG 2 A and AA, a line for each rule. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  // The policy of the page forbids inline scripts; evaluating over the debugger is not one.
  await page.evaluate(axe.source)
  const violations = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then((result) => result.violations)`,
  )) as readonly Violation[]
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}
