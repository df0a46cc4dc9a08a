import type { DossierModel } from '../../../../shared/rules/dossier-model.ts'
import { parseIdNumber } from '../../../../shared/rules/id-number.ts'
import type { ArchiveLook } from '../evidence/inspect-archive.ts'
import { printedText } from '../print-data.ts'

/** Of an electronic file in an archive (GB/T 18894, DA/T 70): 真实性, 完整性, 可用性, 安全性. */
export interface ArchiveCheck {
  readonly property: '真实性' | '完整性' | '可用性' | '安全性'
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

export interface EmbeddedFile {
  readonly name: string
  readonly sha256: string
  /** Of the bytes as they were read from the store; differs where a file was damaged there. */
  readonly found: string
}

export interface ArchivedDossier {
  readonly model: DossierModel
  readonly dataHash: string
  readonly manifestIntact: boolean
  /** Whether the packet's dossier is, byte for byte, what its manifest says. */
  readonly packetSound: boolean
  readonly embedded: readonly EmbeddedFile[]
  /** Null where the file could not be opened again. */
  readonly look: ArchiveLook | null
}

/** What was looked at and how it came out, in the order of the report. */
export const archiveChecks = ({
  model,
  dataHash,
  manifestIntact,
  packetSound,
  embedded,
  look,
}: ArchivedDossier): readonly ArchiveCheck[] => {
  const inside = new Map((look?.attachments ?? []).map(({ name, sha256 }) => [name, sha256]))
  const altered = embedded.filter(({ sha256, found }) => sha256 !== found)
  const lacking = embedded.filter(({ name, sha256 }) => inside.get(name) !== sha256)
  const idNumbers = [...printedText(model).matchAll(/\d{17}[\dXx]/gu)].filter(
    ([text]) => parseIdNumber(text).ok,
  )
  const named = (files: readonly EmbeddedFile[]): string => files.map(({ name }) => name).join('、')
  return [
    {
      property: '真实性',
      name: '报送包清单未被改动',
      ok: manifestIntact,
      detail: manifestIntact
        ? `清单中本件的数据指纹为 ${dataHash}`
        : '清单生成后被改动过，其中的记录不能作为依据',
    },
    {
      property: '真实性',
      name: '报送的申报书未被改动',
      ok: packetSound,
      detail: packetSound ? '与清单所记 SHA-256 相同' : '与清单不符，请以原报送包为准',
    },
    {
      property: '真实性',
      name: '原始材料未被改动',
      ok: altered.length === 0,
      detail: altered.length === 0 ? `${embedded.length} 个文件与登记时的 SHA-256 相同` : named(altered),
    },
    {
      property: '完整性',
      name: '原始材料与数据都嵌在文件里',
      ok: lacking.length === 0,
      detail:
        lacking.length === 0 ? `从成品中取出 ${inside.size} 个文件逐一核对` : `缺少或不符：${named(lacking)}`,
    },
    {
      property: '可用性',
      name: '能重新打开',
      ok: look !== null && look.pages > 0,
      detail: look ? `${look.pages} 页` : '打不开',
    },
    {
      property: '可用性',
      name: '声明为 PDF/A-3b',
      ok: look?.conformance === '3B',
      detail: '由排版引擎按 PDF/A-3b 写出，不符合处会拒绝写出；字体全部嵌入',
    },
    {
      property: '安全性',
      name: '没有脚本、外部程序和口令',
      ok: look?.actions === 0,
      detail: look ? `${look.actions} 处` : '打不开',
    },
    {
      property: '安全性',
      name: '没有印出身份证号',
      ok: idNumbers.length === 0,
      detail: `${idNumbers.length} 处`,
    },
  ]
}
