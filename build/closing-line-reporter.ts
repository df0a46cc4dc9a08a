import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node'

/**
 * Ends a run with one plain line, `N passed, N failed`, and names each skipped test with its reason. A file that
 * could not be run, or an error outside every test, counts as a failure.
 */
export default class ClosingLineReporter implements Reporter {
  readonly #leftOut: readonly string[]

  /** `leftOut` names what this machine cannot run at all, each with its reason. */
  constructor({ leftOut }: { readonly leftOut: readonly string[] }) {
    this.#leftOut = leftOut
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter((module) => module.errors().length > 0).length
    const suites = modules
      .flatMap((module) => [...module.children.allSuites()])
      .filter((suite) => suite.errors().length > 0).length
    for (const test of tests) {
      const result = test.result()
      if (result.state === 'skipped')
        console.log(`skipped: ${test.fullName} (${result.note ?? 'no reason given'})`)
    }
    for (const line of this.#leftOut) console.log(`skipped: ${line}`)
    const skipped = count('skipped')
    const unfinished = count('pending') + (reason === 'interrupted' ? 1 : 0)
    const failed = count('failed') + broken + suites + errors.length + unfinished
    const tail = skipped > 0 ? `, ${skipped} skipped` : ''
    process.on('exit', () => console.log(`${count('passed')} passed, ${failed} failed${tail}`))
    if (failed > 0 || tests.length === 0) process.exitCode = 1
  }
}
