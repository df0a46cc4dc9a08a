import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showRunning } from '../../../../main/shell/browser/run-file.ts'
import { startTestShell } from '../../../support/start-test-shell.ts'

let shell: Awaited<ReturnType<typeof startTestShell>>
let cookie: string
beforeAll(async () => {
  shell = await startTestShell()
  cookie = await shell.cookie()
})
afterAll(() => shell.close())

/** Plain HTTP: fetch refuses to send a foreign Host or Origin. */
const send = (
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(shell.origin + path, { headers, method }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end()
  })

test('without a browser it says where it can be reached', () => {
  expect(shell.said[0]).toMatch(/^匠心台账已就绪：http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
})

test('the first address works once, gives a strict cookie and leaves the address bar', async () => {
  const entry = shell.shell.newEntry()
  const first = await fetch(entry, { redirect: 'manual' })
  expect(first.status).toBe(303)
  expect(first.headers.get('location')).toBe('/')
  expect(first.headers.get('cache-control')).toBe('no-store')
  expect(first.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
  const second = await fetch(entry, { redirect: 'manual' })
  expect(second.status).toBe(403)
  expect(await second.text()).toContain('只能使用一次')
})

test('the page comes with a fresh nonce and a policy without inline script', async () => {
  const load = async () => {
    const answer = await fetch(`${shell.origin}/cycles/2026`, { headers: { cookie } })
    return { policy: answer.headers.get('content-security-policy') ?? '', html: await answer.text() }
  }
  const one = await load()
  const two = await load()
  const nonce = /content="([^"]+)"/.exec(one.html)?.[1] ?? ''
  expect(nonce.length).toBeGreaterThanOrEqual(24)
  expect(one.policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
  expect(one.policy).toMatch(/script-src 'self';/)
  expect(one.policy).toMatch(/default-src 'none'/)
  expect(two.html).not.toContain(nonce)
})

describe('refused', () => {
  test.each([
    ['no cookie', '/', {}],
    ['a wrong cookie', '/', { cookie: 'ledger-1=x' }],
    ['a wrong token', '/?token=abc', {}],
  ])('%s', async (_, path, headers: Record<string, string>) => {
    expect((await send(path, headers)).status).toBe(403)
  })
  test.each([
    ['a rebound name', { host: 'evil.example' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a sandboxed origin', { origin: 'null' }],
    ['a cross-site load', { 'sec-fetch-site': 'cross-site' }],
  ])('%s, even with the cookie', async (_, headers: Record<string, string>) => {
    expect((await send('/', { cookie, ...headers })).status).toBe(403)
  })
  test('writing without an origin', async () => {
    expect((await send('/intake/0123456789abcdef/a.txt', { cookie }, 'PUT')).status).toBe(403)
  })
  test.each(['/../../../etc/passwd.json', '/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2fshown.json'])(
    'a file outside the page: %s',
    async (path) => {
      expect((await send(path, { cookie })).status).toBe(404)
    },
  )
})

test('the fonts of rare characters are served unpacked, and nothing else of their folder', async () => {
  const font = await fetch(`${shell.origin}/fonts/rare-song.ttf`, { headers: { cookie } })
  expect(font.headers.get('content-type')).toBe('font/ttf')
  const bytes = new Uint8Array(await font.arrayBuffer())
  expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0])
  expect(bytes.length).toBeGreaterThan(20e6)
  for (const name of ['other.ttf', '..%2Fmake-rare-fonts.py', 'README.md', '']) {
    expect((await fetch(`${shell.origin}/fonts/${name}`, { headers: { cookie } })).status).toBe(404)
  }
})

test('an uploaded file lies in the private folder of this run, under its own name', async () => {
  const put = (name: string) =>
    fetch(`${shell.origin}/intake/0123456789abcdef/${encodeURIComponent(name)}`, {
      method: 'PUT',
      headers: { cookie, origin: shell.origin },
      body: '内容',
    })
  const answer = await put('../../泰山 + 应用证明.pdf')
  const { path } = (await answer.json()) as { readonly path: string }
  const [run] = await readdir(join(shell.dataDir, 'intake'))
  expect(path).toBe(join(shell.dataDir, 'intake', run ?? '', '0123456789abcdef', '__.._泰山 + 应用证明.pdf'))
  expect(await readFile(path, 'utf8')).toBe('内容')
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0)
  expect((await put('b.pdf')).status).toBe(409)
})

test('a ticket shows the file that the core names; markup is only ever offered for saving', async () => {
  const get = (ticket: string) => fetch(`${shell.origin}/files/${ticket}`, { headers: { cookie } })
  const known = await get('known')
  expect(known.headers.get('content-type')).toBe('application/pdf')
  expect(known.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''%E8%AF%81%E4%B9%A6%201.pdf")
  expect(await known.text()).toBe('%PDF-1.7 stand-in')
  const page = await get('page')
  expect(page.headers.get('content-type')).toBe('application/octet-stream')
  expect(page.headers.get('content-disposition')).toMatch(/^attachment/)
  expect((await get('unknown')).status).toBe(404)
})

test('a second start is told to use the first; someone without the secret is not', async () => {
  expect(await showRunning(shell.dataDir)).toMatch(/^匠心台账已就绪：http/)
  const stranger = await fetch(`${shell.origin}/shell/show`, {
    method: 'POST',
    headers: { authorization: 'x' },
  })
  expect(stranger.status).toBe(403)
})

test('at the end nothing is left running or lying about', async () => {
  const own = await startTestShell()
  const core = own.cores[0]
  await own.shell.close()
  expect(core?.exitCode).toBe(0)
  expect(await readdir(join(own.dataDir, 'intake'))).toEqual([])
  expect(existsSync(join(own.dataDir, 'browser-shell.json'))).toBe(false)
  expect(await showRunning(own.dataDir)).toBeNull()
  await own.close()
})
