import { join } from 'node:path'
import { normaliseText } from '../../../shared/text/normalise-text.ts'
import { ftsPhraseQuery } from '../../../shared/text/segment-cjk.ts'
import { openBare } from '../bare-database.ts'
import { createBenchCore } from '../bench-core.ts'
import type { Benchmark } from '../benchmark.ts'
import { comparison, type Line, quantile } from '../line.ts'
import { alternate } from '../rounds.ts'

/** What people type: 1, 2, 4 and 8 characters, pinyin, initials, pieces of identifiers, and mixtures. */
const queries: readonly string[] = [
  '焊',
  '港',
  '吊',
  '泵',
  '王',
  '㛃',
  '电缆',
  '焊接',
  '云帆',
  '王伟',
  '盾构',
  '操作',
  '工匠',
  '李建',
  '在线监测',
  '带电作业',
  '盾构刀盘',
  '欧阳建国',
  '江苏云帆',
  '节能改造',
  '高压电缆接头远程',
  '污水泵站格栅在线',
  '江苏金陵轨道集团',
  '变电站二次回路状',
  'wangwei',
  'hangang',
  'dunjiao',
  'zhonghan',
  'jinling',
  'liming',
  'wjg',
  'dljt',
  'lwm',
  'jsjl',
  'cxgzs',
  'hjjqr',
  '2021',
  '20231',
  '13812',
  '9132',
  'ZL2019',
  '苏工发',
  '焊接 王',
  '电缆 2024',
  '云帆 在线',
  '张 桥吊司机',
  'gangtie 焊',
  '盾构 2023-05',
]

const page = 50

/**
 * p95 over all queries of one round. Ours: the call of the page, from the text typed to titles and snippets. Bare: the
 * same words matched in the same tables of the same file by one prepared statement, counted, the first 50 in the same
 * order; no snippets.
 */
export const searchBenchmark: Benchmark = {
  name: 'search',
  async run({ ledger }) {
    const dir = await ledger.copy()
    const core = createBenchCore()
    await core.call('workspace.open', { dir })
    const db = openBare(join(dir, 'search.sqlite'))
    const ask = (text: string): unknown => {
      const words = normaliseText(text).split(' ')
      const params: string[] = []
      const sets = words.map((word) => {
        params.push(ftsPhraseQuery(word))
        if (!/^[\x20-\x7e]+$/.test(word)) return 'SELECT rowid FROM words WHERE words MATCH ?'
        params.push(`%${word}%`)
        return `SELECT number FROM (SELECT rowid AS number FROM words WHERE words MATCH ?
          UNION SELECT number FROM part WHERE keys LIKE ? ESCAPE '\\')`
      })
      return db
        .prepare(
          `SELECT type, id, title, count(*) OVER () FROM entry WHERE number IN (${sets.join(' INTERSECT ')})
           ORDER BY title_key = ? DESC, instr(title_key, ?) = 0, number LIMIT ${page}`,
        )
        .all(...params, words.join(' '), words[0])
    }
    const p95 = async (asked: readonly string[], one: (text: string) => unknown): Promise<number> => {
      const times: number[] = []
      for (const text of asked) {
        const started = performance.now()
        await one(text)
        const took = performance.now() - started
        times.push(took)
      }
      return quantile(times, 0.95)
    }
    const compare = async (name: string, asked: readonly string[]): Promise<Line> => {
      const { ours, bare } = await alternate(
        () => p95(asked, (text) => core.call('search.query', { text, limit: page })),
        () => p95(asked, ask),
      )
      return comparison(name, 2, ours, bare)
    }
    const byPinyin = queries.filter((text) => /^[a-z]+$/u.test(text))
    const lines = [
      await compare(`search, p95 of ${queries.length} queries`, queries),
      await compare(`search by pinyin and initials, p95 of ${byPinyin.length} queries`, byPinyin),
    ]
    db.close()
    await core.close()
    return lines
  },
}
