import {
  keepPreviousData,
  type QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { contract, type Inputs, type MethodName, type Outputs } from '../../shared/contract.ts'
import { CallFailure } from './call-failure.ts'
import type { CallOptions, CoreConnection } from './core-connection.ts'

/** Typed calls to the core. Rejects with `CallFailure` where the core refuses. */
export interface CoreClient {
  call<M extends MethodName>(method: M, input: Inputs[M], options?: CallOptions): Promise<Outputs[M]>
}

const dropAnswers = (queries: QueryClient): void => {
  queries.invalidateQueries().catch((failure: unknown) => console.error(failure))
}

/** A job also changes what no record says: packets, backups, the step that can be taken back. */
const createCoreClient = (connection: CoreConnection, queries: QueryClient): CoreClient => ({
  async call<M extends MethodName>(method: M, input: Inputs[M], options?: CallOptions) {
    const envelope = await connection.call(method, input, options)
    if (contract[method].kind === 'job') dropAnswers(queries)
    if (!envelope.ok) throw new CallFailure(envelope.error)
    return envelope.value as Outputs[M]
  },
})

/**
 * Pauses between two looks at what is on screen: short after a change by hand, longer the longer changes keep coming,
 * as the portions of a long step do.
 */
const shortest = 200
const longest = 1600

/**
 * The one place where cached answers are dropped: any committed write makes every answer suspect, since lists
 * carry titles of other records. Only what is on screen is asked again: at once, and once more after the last of
 * many changes that follow each other.
 */
export const followChanges = (connection: CoreConnection, queries: QueryClient): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | null = null
  let waiting = false
  const drop = (pause: number): void => {
    waiting = false
    dropAnswers(queries)
    timer = setTimeout(() => {
      timer = null
      if (waiting) drop(Math.min(longest, pause * 2))
    }, pause)
  }
  const stop = connection.onChanged(() => {
    if (timer === null) drop(shortest)
    else waiting = true
  })
  return () => {
    if (timer !== null) clearTimeout(timer)
    stop()
  }
}

const ClientContext = createContext<CoreClient | null>(null)

export const CoreClientProvider = ({
  connection,
  children,
}: {
  readonly connection: CoreConnection
  readonly children: ReactNode
}) => {
  const queries = useQueryClient()
  const client = useMemo(() => createCoreClient(connection, queries), [connection, queries])
  return <ClientContext value={client}>{children}</ClientContext>
}

export const useCore = (): CoreClient => {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useCore outside CoreClientProvider')
  return client
}

interface CallSettings {
  readonly enabled?: boolean
  /** Keep the last answer on screen while the next one is on its way. */
  readonly keep?: boolean
}

/** A read, cached by method and input. */
export const useCall = <M extends MethodName>(
  method: M,
  input: Inputs[M],
  { enabled = true, keep = false }: CallSettings = {},
): UseQueryResult<Outputs[M]> => {
  const core = useCore()
  return useQuery<Outputs[M]>({
    queryKey: [method, input],
    queryFn: ({ signal }) => core.call(method, input, { signal }),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
  })
}

/** A write. The core tells everyone what changed; nothing is invalidated here. */
export const useWrite = <M extends MethodName>(method: M) => {
  const core = useCore()
  return useMutation<Outputs[M], unknown, Inputs[M]>({
    mutationKey: [method],
    mutationFn: (input) => core.call(method, input),
  })
}
