import { describe, expect, it } from 'vitest'
import { type AnyHandler, createDoor } from '../../../main/core/door.ts'
import { createPathCheck } from '../../../main/core/path-check.ts'
import { createProgressMeter } from '../../../main/core/progress-meter.ts'
import type { Workspace } from '../../../main/core/workspace.ts'
import type { MethodName } from '../../../shared/contract.ts'
import type { Progress } from '../../../shared/envelope.ts'
import { ExpectedError } from '../../../shared/errors.ts'

const workspace = { dir: '/ledger' } as Workspace

const door = (handlers: Partial<Record<MethodName, AnyHandler>>, open: Workspace | null = workspace) =>
  createDoor({
    handlers: handlers as Record<MethodName, AnyHandler>,
    workspace: () => open,
    checkPaths: createPathCheck('/intake'),
  })

describe('the door', () => {
  it('hands checked input to the handler and wraps what it gives', async () => {
    const call = door({ 'records.delete': ({ id }: { readonly id: string }) => ({ id }) })
    expect(await call('records.delete', { id: 'a' })).toEqual({ ok: true, value: { id: 'a' } })
  })

  it('names the field of an input that does not fit the contract, and never calls the handler', async () => {
    const call = door({
      'records.delete': () => {
        throw new Error('must not run')
      },
    })
    const answer = await call('records.delete', { id: '' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', fields: [{ field: 'id' }] } })
  })

  it('refuses unknown methods and calls without a workspace', async () => {
    expect(await door({})('records.drop', {})).toMatchObject({ error: { code: 'unknown-method' } })
    expect(await door({}, null)('records.counts', {})).toMatchObject({ error: { code: 'no-workspace' } })
  })

  it('turns expected failures into values and leaves bugs as exceptions', async () => {
    const call = door({
      'records.counts': () => {
        throw new ExpectedError('disk-full')
      },
      'steps.undo': () => {
        throw new TypeError('a bug')
      },
    })
    expect(await call('records.counts', {})).toEqual({ ok: false, error: { code: 'disk-full' } })
    await expect(call('steps.undo', {})).rejects.toThrow('a bug')
  })

  it('tells a cancelled job from a bug', async () => {
    const stop = new AbortController()
    const call = door({
      'doctor.run': (_: unknown, __: Workspace, job: { readonly signal: AbortSignal }) => {
        stop.abort()
        job.signal.throwIfAborted()
      },
    } as Partial<Record<MethodName, AnyHandler>>)
    expect(await call('doctor.run', {}, { signal: stop.signal })).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    })
  })

  it.each([['/etc/passwd'], ['/intake/../etc/passwd'], ['/intake-other/a.xlsx']])(
    'lets a page name no file outside its intake folder: %s',
    async (path) => {
      const call = door({ 'import.run': () => 'read' })
      const answer = await call('import.run', { files: [path], dryRun: true })
      expect(answer).toMatchObject({ ok: false, error: { code: 'file-missing' } })
      expect(await call('import.run', { files: ['/intake/a.xlsx'], dryRun: true })).toEqual({
        ok: true,
        value: 'read',
      })
    },
  )
})

describe('progress', () => {
  it('is passed on ten times a second at most, always at the end, with the time left', () => {
    let now = 0
    const sent: Progress[] = []
    const report = createProgressMeter(
      (progress) => sent.push(progress),
      () => now,
    )
    for (let done = 0; done <= 100; done += 1) {
      report({ done, total: 100, label: '' })
      now += 20
    }
    expect(sent.length).toBeLessThanOrEqual(22)
    expect(sent.at(-1)).toMatchObject({ done: 100, secondsLeft: 0 })
    expect(sent.find((progress) => progress.done === 50)?.secondsLeft).toBe(1)
  })
})
