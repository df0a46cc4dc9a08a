import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { readSources } from '../../../build/boundaries/read-imports.ts'

/** Any node of the tree that the parser gives (ESTree, https://github.com/estree/estree, and its JSX). */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Every source of the page: path from the root → text. */
export const pageSources = (): ReadonlyMap<string, string> => readSources(root, ['renderer'])

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The nodes right below one. */
export const partsOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((part) =>
    Array.isArray(part) ? part.filter(isNode) : isNode(part) ? [part] : [],
  )

/** Walks a source; `visit` is told the ancestors, nearest first, and says whether to go deeper. */
export const walkSource = (
  path: string,
  source: string,
  visit: (node: Node, above: readonly Node[]) => boolean,
): void => {
  const walk = (node: Node, above: readonly Node[]): void => {
    if (!visit(node, above)) return
    for (const part of partsOf(node)) walk(part, [node, ...above])
  }
  walk(parseSync(path, source).program as unknown as Node, [])
}

export const lineOf = (source: string, at: number): number => source.slice(0, at).split('\n').length

/** What a literal, a piece of a template or a text between tags says; null for other nodes. */
export const wordsOf = (node: Node): string | null => {
  if (node.type === 'Literal' || node.type === 'JSXText')
    return typeof node.value === 'string' ? node.value : null
  if (node.type === 'TemplateElement') return (node.value as { readonly raw: string }).raw
  return null
}

export const isCallOf = (node: Node, name: string): boolean =>
  node.type === 'CallExpression' && (node.callee as Node).name === name
