import { createPublicKey, verify } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ExpectedError } from '../../../../shared/errors.ts'
import { parseScoreFile } from '../../../../shared/kit/parse-score-file.ts'
import { readPoints } from '../../../../shared/kit/read-points.ts'
import { type ScoreFile, type ScoreFileRow, signedText } from '../../../../shared/kit/score-file.ts'
import type { TakenScores, TakenScoresReport } from '../../../../shared/kit-views.ts'
import type { Label } from '../../../../shared/record/field.ts'
import type { PanelSeat } from '../../../../shared/scoring/panel/counted-sheets.ts'
import { canonicalJson } from '../../../../shared/text/canonical-json.ts'
import { jsonSchema } from '../../../../shared/record/field-schema.ts'
import { quoted, said, say } from '../../../../shared/text/say.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { requireCycle } from '../../../db/cycle-record.ts'
import { giveScore } from '../../../db/give-score.ts'
import { judgesOn, seatOf, toSeat } from '../../../db/panel.ts'
import { frozenRuleOf, hasResult, openScores } from '../../../db/score-lock.ts'
import type { Reader } from '../../../db/store.ts'
import { takingPart } from '../../../db/cycle-entries.ts'
import { type KitRecord, type KitReturn, toKitRecord } from './kit-record.ts'

/** A file of scores is a few kilobytes; what is larger is something else. */
const largest = 4 * 1024 * 1024

interface Refusal {
  readonly code: string
  readonly words: Label
}

const isSigned = (file: ScoreFile, publicKey: string): boolean => {
  const [x = '', y = ''] = publicKey.split('.')
  try {
    const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
    const signature = Buffer.from(file.signature, 'base64url')
    return verify('sha256', Buffer.from(signedText(file)), { key, dsaEncoding: 'ieee-p1363' }, signature)
  } catch {
    // Neither a key nor a signature: what is in the file is not what a kit writes.
    return false
  }
}

const refusals = {
  unreadable: say(
    '这不是评审包生成的评分文件，或文件不完整。请让评委重新点“完成并生成评分文件”后再交。',
    'This is no score file of a kit, or it is not complete. Ask the judge to make it again.',
  ),
  foreign: say(
    '这份评分文件不属于本台账库发出的任何评审包。请核对是否选对台账库。',
    'This score file belongs to no kit of this workspace. Check that it is the right workspace.',
  ),
  signature: say(
    '签名不符：文件生成后被改动过，或不是用这份评审包生成的。没有写入；请让评委从评审包里重新生成。',
    'The signature does not fit: the file was changed, or was not made with this kit. Nothing was written; ask the judge to make it again from the kit.',
  ),
  voided: say(
    '这份评审包已作废，评分没有写入。请让评委用最新一份评审包评分。',
    'This kit is void; nothing was written. Ask the judge to use the newest one.',
  ),
  settled: say(
    '评审结果已经确定，评分没有写入。确需补收的，请先在“评审”中写明理由解除冻结。',
    'The result is settled; nothing was written. To take it still, unfreeze the rule on the judging page with a reason.',
  ),
  rule: say(
    '评分规则在评审包发出后改过，按旧规则打的分没有写入。请重新生成评审包，请评委按新规则评分。',
    'The rule was changed after the kit was made; scores under the old one were not written. Make the kits again and ask the judge to score by the new rule.',
  ),
  contents: say(
    '评分依据的内容与发出的评审包不一致，没有写入。请让评委用最新一份评审包评分。',
    'What was scored is not what the kit held; nothing was written. Ask the judge to use the newest kit.',
  ),
}

const aboutKit = (file: ScoreFile, kit: KitRecord, today: string): Refusal | null => {
  if (!isSigned(file, kit.publicKey)) return { code: 'signature', words: refusals.signature }
  if (kit.returned !== null)
    return {
      code: 'twice',
      words:
        kit.returned.signature === file.signature
          ? say(
              '评委 {judge} 的这份评分已于 {day} 收过，没有重复写入。',
              'This file of judge {judge} was taken on {day}; nothing was written again.',
              { judge: kit.judge, day: kit.returned.at.slice(0, 10) },
            )
          : say(
              '评委 {judge} 的评分已于 {day} 收过，这一份与之不同，没有写入。确需改收，请先撤销上次收取。',
              'Scores of judge {judge} were taken on {day} and this file differs; nothing was written. To take this one, undo the first.',
              { judge: kit.judge, day: kit.returned.at.slice(0, 10) },
            ),
    }
  if (kit.voided) return { code: 'void', words: refusals.voided }
  if (kit.dueOn !== null && today > kit.dueOn)
    return {
      code: 'late',
      words: say(
        '已过交回期限 {day}，没有写入。经批准补收的，请先延长评委 {judge} 的期限。',
        'The last day was {day}; nothing was written. If it may still be taken, extend the last day of judge {judge} first.',
        { day: kit.dueOn, judge: kit.judge },
      ),
    }
  const { facts } = kit
  const same =
    file.judge === kit.judge && file.entriesHash === facts.entriesHash && file.ruleHash === facts.ruleHash
  return same ? null : { code: 'contents', words: refusals.contents }
}

const aboutRows = ({ rows }: ScoreFile, { facts }: KitRecord): Refusal | null => {
  const byEntry = new Map(rows.map((row) => [row.entry, row]))
  const known = new Set(facts.entries.map(({ id }) => id))
  if (byEntry.size !== rows.length || rows.some(({ entry }) => !known.has(entry)))
    return { code: 'contents', words: refusals.contents }
  const isWhole = (row: ScoreFileRow | undefined): boolean =>
    row !== undefined &&
    (row.recused
      ? Object.keys(row.points).length === 0
      : Object.keys(row.points).length === facts.criteria.length &&
        facts.criteria.every(({ id, max }) => readPoints(String(row.points[id]), max) !== null))
  const open = facts.entries.filter(({ id }) => !isWhole(byEntry.get(id)))
  return open.length === 0
    ? null
    : {
        code: 'incomplete',
        words: say(
          '{titles} 没有评完或分数超限，整份没有写入。请让评委补齐后重新生成。',
          'Not finished or out of bounds: {titles}. Nothing was written; ask the judge to complete it and make it again.',
          { titles: quoted(open.map(({ title }) => title)) },
        ),
      }
}

/** The rule that the judge scored by must still be the one that counts. */
const aboutRule = (kit: KitRecord, reader: Reader): Refusal | null => {
  const cycle = requireCycle(reader, kit.year)
  if (hasResult(reader, cycle)) return { code: 'settled', words: refusals.settled }
  const frozen = frozenRuleOf(reader, cycle)?.hash ?? null
  const same =
    (kit.facts.ruleHash === null || kit.facts.ruleHash === frozen) &&
    canonicalJson(kit.facts.criteria) === canonicalJson(cycle.pack.scoring.criteria)
  return same ? null : { code: 'rule', words: refusals.rule }
}

/** Whoever was recused or taken off after the kit was made may not score it any more. */
const aboutSeats = (
  { rows }: ScoreFile,
  { judge, facts }: KitRecord,
  seat: PanelSeat | null,
  reader: Reader,
): Refusal | null => {
  if (!seat) return null
  const titles = new Map(facts.entries.map(({ id, title }) => [id, title]))
  const closed = rows.filter(
    ({ entry, recused }) =>
      !recused && reader.get('nomination', entry) && seatOf(reader, seat.id, entry) !== 'scores',
  )
  return closed.length === 0
    ? null
    : {
        code: 'recused',
        words: say(
          '评委 {judge} 对 {titles} 已回避或不再担任评审，却打了分，整份没有写入。请让评委在评审包中勾选“回避”后重新生成；回避有误的，请先撤销回避。',
          'Judge {judge} is recused from {titles}, or no longer assigned, yet scored it; nothing was written. Ask the judge to tick the recusal in the kit and make the file again; if the recusal is wrong, take it back first.',
          { judge, titles: quoted(closed.map(({ entry }) => titles.get(entry) ?? '')) },
        ),
      }
}

const write = (
  workspace: Workspace,
  kit: KitRecord,
  file: ScoreFile,
  seat: PanelSeat | null,
): Omit<TakenScores & { kind: 'taken' }, 'file' | 'kind'> => {
  const { store } = workspace
  const cycle = requireCycle(store, kit.year)
  const taking = new Map(takingPart(store, cycle).map((record) => [record.id, record]))
  const rows = file.rows.filter(({ entry }) => taking.has(entry))
  const returned: KitReturn = {
    at: workspace.now().toISOString(),
    finishedAt: file.finishedAt,
    signature: file.signature,
  }
  store.write({ label: 'takeScores', detail: { judge: kit.judge } }, (writer) => {
    openScores(writer, cycle)
    for (const { entry, ...row } of rows) {
      const nomination = taking.get(entry)
      if (nomination) giveScore(writer, { ...row, entry: nomination, year: kit.year, judge: kit.judge, seat })
    }
    writer.update('judgeKit', kit.id, { returned: jsonSchema.parse(returned) })
  })
  return {
    judge: kit.judge,
    scored: rows.filter(({ recused }) => !recused).length,
    recused: rows.filter(({ recused }) => recused).length,
    gone: file.rows.length - rows.length,
  }
}

const seatOfCode = (reader: Reader, { year, judge }: KitRecord): PanelSeat | null =>
  judgesOn(reader, requireCycle(reader, year))
    .map(toSeat)
    .find(({ code }) => code === judge) ?? null

const takeOne = async (path: string, workspace: Workspace): Promise<TakenScores> => {
  const file = basename(path)
  const refuse = ({ code, words }: Refusal): TakenScores => ({ kind: 'refused', file, code, ...said(words) })
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new ExpectedError('file-missing', { file: path })
  const scores = found.size > largest ? null : parseScoreFile(await readFile(path, 'utf8'))
  if (!scores) return refuse({ code: 'unreadable', words: refusals.unreadable })
  const record = workspace.store.get('judgeKit', scores.kit)
  if (!record) return refuse({ code: 'foreign', words: refusals.foreign })
  const kit = toKitRecord(record)
  const seat = seatOfCode(workspace.store, kit)
  const refusal =
    aboutKit(scores, kit, workspace.today()) ??
    aboutRule(kit, workspace.store) ??
    aboutRows(scores, kit) ??
    aboutSeats(scores, kit, seat, workspace.store)
  return refusal ? refuse(refusal) : { kind: 'taken', file, ...write(workspace, kit, scores, seat) }
}

/**
 * Takes score files back, one after the other, each whole in one step or not at all: the file must be signed by the kit
 * it names, of a kit that still stands and did not come back yet, in time, about the same entries and rule, and
 * complete. Throws ExpectedError('file-missing' | 'cancelled').
 */
export const takeScores = async (
  files: readonly string[],
  workspace: Workspace,
  job: JobContext,
): Promise<TakenScoresReport> => {
  const taken: TakenScores[] = []
  for (const [index, file] of files.entries()) {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    job.report({ done: index, total: files.length, label: basename(file) })
    taken.push(await takeOne(file, workspace))
  }
  return { files: taken }
}
