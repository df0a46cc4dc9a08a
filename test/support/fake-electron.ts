import { EventEmitter } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import type { MenuItemConstructorOptions, UtilityProcess } from 'electron'
import type { ElectronModule } from '../../main/shell/electron/electron-module.ts'

type Handler = (...args: never[]) => unknown

/** A process that records what it is told; a test plays its part with `emit`. */
export class FakeUtilityProcess extends EventEmitter {
  readonly posted: { readonly message: unknown; readonly ports: readonly unknown[] }[] = []
  /** What it writes to its error output: `stderr.emit('data', bytes)`. */
  readonly stderr = new EventEmitter()
  killed = false
  readonly path: string
  readonly args: readonly string[]

  constructor(path: string, args: readonly string[]) {
    super()
    this.path = path
    this.args = args
  }

  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    this.posted.push({ message, ports })
    if (message === 'end') this.emit('exit', 0)
  }

  kill(): boolean {
    this.killed = true
    return true
  }
}

class FakeContents extends EventEmitter {
  readonly posted: {
    readonly channel: string
    readonly message: unknown
    readonly ports: readonly unknown[]
  }[] = []
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | null = null
  reloads = 0
  crashes = 0

  postMessage(channel: string, message: unknown, ports: readonly unknown[] = []): void {
    this.posted.push({ channel, message, ports })
  }

  reload(): void {
    this.reloads += 1
  }

  forcefullyCrashRenderer(): void {
    this.crashes += 1
  }

  isLoading(): boolean {
    return false
  }

  setWindowOpenHandler(handler: NonNullable<FakeContents['openHandler']>): void {
    this.openHandler = handler
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  loaded: string | null = null
  focused = 0
  shown = false
  maximized = false
  bounds = { x: 0, y: 0, width: 1366, height: 860 }
  readonly progress: number[] = []

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
  }

  async loadURL(url: string): Promise<void> {
    this.loaded = url
  }

  show(): void {
    this.shown = true
  }

  focus(): void {
    this.focused += 1
  }

  isMinimized(): boolean {
    return false
  }

  maximize(): void {
    this.maximized = true
  }

  isMaximized(): boolean {
    return this.maximized
  }

  getNormalBounds(): Electron.Rectangle {
    return this.bounds
  }

  setProgressBar(done: number): void {
    this.progress.push(done)
  }
}

class FakeMessageChannel {
  readonly port1: unknown
  readonly port2: unknown

  constructor() {
    const { port1, port2 } = new MessageChannel()
    // Electron's ports wrap the payload in an event; Node's hand it over bare.
    const wrap = (port: typeof port1) => ({
      postMessage: (message: unknown) => port.postMessage(message),
      on: (event: string, listener: (event: { readonly data: unknown }) => void) =>
        port.on(event, (data: unknown) => listener({ data })),
      start: () => port.start(),
      close: () => port.close(),
    })
    this.port1 = wrap(port1)
    this.port2 = wrap(port2)
  }
}

export interface FakeElectronOptions {
  readonly secondInstance?: boolean
  readonly isPackaged?: boolean
  /** Work areas of the screens, the main one first. */
  readonly screens?: readonly Electron.Rectangle[]
}

/** Electron as far as the shell uses it. `electron` has Electron's own types; the rest is for the test to look at. */
export const createFakeElectron = ({
  secondInstance = false,
  isPackaged = true,
  screens = [{ x: 0, y: 0, width: 1920, height: 1040 }],
}: FakeElectronOptions = {}) => {
  const app = Object.assign(new EventEmitter(), {
    paths: new Map<string, string>(),
    quits: 0,
    setPath: (name: string, path: string): void => void app.paths.set(name, path),
    requestSingleInstanceLock: () => !secondInstance,
    switches: [] as string[],
    commandLine: { appendSwitch: (name: string): void => void app.switches.push(name) },
    isPackaged,
    getVersion: () => '1.0.0',
    whenReady: async () => undefined,
    quit: () => {
      app.quits += 1
    },
  })
  const processes: FakeUtilityProcess[] = []
  const windows: FakeWindow[] = []
  const seen = {
    schemes: [] as Electron.CustomScheme[],
    menu: [] as MenuItemConstructorOptions[],
    routes: null as ((request: Request) => Promise<Response>) | null,
    permission: null as Handler | null,
    permissionCheck: null as Handler | null,
    errors: [] as string[],
    proxy: null as Electron.ProxyConfig | null,
    request: null as
      | ((
          details: { readonly url: string },
          answer: (decision: { readonly cancel?: boolean }) => void,
        ) => void)
      | null,
    /** Buttons of the last question; the next one is answered with `answer`. */
    asked: [] as string[],
    answer: 0,
    /** Labels of the last menu of the right mouse button. */
    contextMenu: [] as (string | undefined)[],
  }
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: Handler) => {
      seen.permission = handler
    },
    setPermissionCheckHandler: (handler: Handler) => {
      seen.permissionCheck = handler
    },
    setDevicePermissionHandler: () => undefined,
    setProxy: async (config: Electron.ProxyConfig) => {
      seen.proxy = config
    },
    webRequest: {
      onBeforeRequest: (decide: NonNullable<typeof seen.request>) => {
        seen.request = decide
      },
    },
  })
  const fake = {
    app,
    BrowserWindow: class extends FakeWindow {
      constructor(options: Electron.BrowserWindowConstructorOptions) {
        super(options)
        windows.push(this)
        app.emit('web-contents-created', {}, this.webContents)
      }
    },
    dialog: {
      showErrorBox: (title: string) => void seen.errors.push(title),
      showMessageBox: async (_window: unknown, question: Electron.MessageBoxOptions) => {
        seen.asked = question.buttons ?? []
        return { response: seen.answer, checkboxChecked: false }
      },
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) =>
        Object.assign(template, {
          popup: () => {
            seen.contextMenu = template.map(({ label }) => label)
          },
        }),
      setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
        seen.menu = template
      },
    },
    MessageChannelMain: FakeMessageChannel,
    nativeTheme: { shouldUseDarkColors: false },
    screen: {
      getPrimaryDisplay: () => ({ workArea: screens[0] }),
      getAllDisplays: () => screens.map((workArea) => ({ workArea })),
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => void seen.schemes.push(...schemes),
      handle: (_scheme: string, routes: (request: Request) => Promise<Response>) => {
        seen.routes = routes
      },
    },
    session: { defaultSession: session },
    utilityProcess: {
      fork: (path: string, args: readonly string[]): UtilityProcess => {
        const started = new FakeUtilityProcess(path, args)
        processes.push(started)
        return started as unknown as UtilityProcess
      },
    },
  } satisfies { readonly [K in keyof ElectronModule]: unknown }
  return { electron: fake as unknown as ElectronModule, app, processes, windows, session, seen }
}
