import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { channelPath } from '../../../shared/channel.ts'
import type { PageRoutes } from '../page-routes.ts'
import type { CoreChild } from './core-child.ts'
import { createRequestGuard } from './request-guard.ts'
import { sendWebResponse, toWebRequest } from './web-request.ts'

export interface PageServer {
  readonly port: number
  readonly origin: string
  /** A fresh address that works once. */
  newEntry(): string
  /** Pages connected now. */
  pages(): number
  close(): Promise<void>
}

export interface PageServerOptions {
  readonly core: CoreChild
  /** Gives the routes once the port is known. */
  readonly routes: (socket: string) => PageRoutes
  /** A second start of the program asks to be shown; answers what to tell the person. */
  readonly onShow: (secret: string) => Promise<string | null>
  readonly onPages: (count: number) => void
}

const largestMessage = 64 * 1024 * 1024

const plain = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(text)
}

const used =
  '此链接只能使用一次，现已失效。请关闭本页，重新启动匠心台账（再运行一次 npm start 即可得到新链接）。'

/** Serves page and channel on the loopback interface only, on a port the system chooses. */
export const startPageServer = async (options: PageServerOptions): Promise<PageServer> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const guard = createRequestGuard(port)
  const routes = options.routes(`ws://127.0.0.1:${port}`)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage })

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin)
    if (
      request.method === 'POST' &&
      url.pathname === '/shell/show' &&
      request.headers.host === `127.0.0.1:${port}`
    ) {
      const message = await options.onShow(request.headers.authorization ?? '')
      return plain(response, message === null ? 403 : 200, message ?? '')
    }
    if (!guard.isAddressedToUs(request)) return plain(response, 403, '拒绝访问')
    const token = url.searchParams.get('token')
    if (token !== null) {
      const cookie = guard.enter(token)
      if (cookie) {
        response.writeHead(303, { Location: '/', 'Set-Cookie': cookie, 'Cache-Control': 'no-store' })
        response.end()
        return
      }
      if (!guard.isOurPage(request)) return plain(response, 403, used)
    }
    if (!guard.isOurPage(request)) return plain(response, 403, used)
    await sendWebResponse(await routes(toWebRequest(request, origin)), response)
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The reader went away in the middle; otherwise a bug, told without its words.
      if (response.headersSent) response.destroy()
      else plain(response, 500, '程序出错，请重试')
      if (!request.destroyed) console.error(error instanceof Error ? error.stack : typeof error)
    })
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const allowed = request.url === channelPath && guard.isAddressedToUs(request) && guard.isOurPage(request)
    if (!allowed) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (page) => {
      const line = options.core.open(
        (text) => page.send(text),
        () => page.close(1012, 'core restarted'),
      )
      if (!line) {
        page.close(1013, 'no core')
        return
      }
      options.onPages(sockets.clients.size)
      page.on('message', (data) => line.send(data.toString()))
      page.on('error', () => page.terminate())
      page.on('close', () => {
        line.close()
        sockets.clients.delete(page)
        options.onPages(sockets.clients.size)
      })
    })
  })

  return {
    port,
    origin,
    newEntry: guard.newEntry,
    pages: () => sockets.clients.size,
    async close() {
      for (const page of sockets.clients) page.terminate()
      sockets.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
