import type { PacketResult } from '../../shared/packet-views.ts'
import { categoryTitle } from '../lib/category-title.ts'
import { defineTexts, useTexts } from '../lib/texts.ts'
import { useOpenFile } from '../lib/use-open-file.ts'
import { type DataColumn, DataTable } from './data-table.tsx'
import { Badge } from './notice.tsx'

const texts = defineTexts(
  'packetFiles',
  {
    list: '报送包内的文件',
    category: '类别',
    name: '名称',
    kind: '文件',
    pages: '页数',
    status: '状态',
    final: '正式',
    draft: '草稿',
    hash: 'SHA-256',
    openOf: '打开“{{title}}”',
    dossier: '申报书',
    volume: '汇编',
    summary: '汇总表',
    word: 'Word 推荐表',
  },
  {
    list: 'Files of the packet',
    category: 'Category',
    name: 'Title',
    kind: 'File',
    pages: 'Pages',
    status: 'Status',
    final: 'Final',
    draft: 'Draft',
    hash: 'SHA-256',
    openOf: 'Open “{{title}}”',
    dossier: 'Dossier',
    volume: 'Volume',
    summary: 'Summary',
    word: 'Word form',
  },
)

interface PacketRow {
  readonly kind: 'dossier' | 'volume' | 'summary' | 'word'
  readonly category: string
  readonly title: string
  readonly file: string
  readonly pages: number | null
  readonly draft: boolean | null
  readonly sha256: string
}

const rowsOf = (result: PacketResult, titleOf: (category: string) => string): readonly PacketRow[] => [
  ...result.volumes.map((file) => ({
    kind: 'volume' as const,
    category: file.category,
    title: titleOf(file.category),
    file: file.file,
    pages: file.pages ?? null,
    draft: null,
    sha256: file.sha256,
  })),
  ...result.summaries.map((file) => ({
    kind: 'summary' as const,
    category: file.category,
    title: titleOf(file.category),
    file: file.file,
    pages: null,
    draft: null,
    sha256: file.sha256,
  })),
  ...result.dossiers.map((dossier) => ({ ...dossier, kind: 'dossier' as const })),
  ...result.words.map((file) => ({
    kind: 'word' as const,
    category: file.category,
    title: file.file.slice(file.file.lastIndexOf('/') + 1).replace(/\.docx$/u, ''),
    file: file.file,
    pages: null,
    draft: null,
    sha256: file.sha256,
  })),
]

/** What a packet holds, wherever it lies; each file opens in a tab of its own, unless the packet is `packed`. */
export const PacketFiles = ({
  result,
  categories,
  packed = false,
}: {
  readonly result: PacketResult
  readonly categories: readonly { readonly id: string; readonly title: string }[]
  readonly packed?: boolean
}) => {
  const t = useTexts(texts)
  const open = useOpenFile()
  const titleOf = (id: string): string => categoryTitle(categories, id)
  const columns: readonly DataColumn<PacketRow>[] = [
    { key: 'kind', title: t('kind'), width: 104, render: (row) => t(row.kind) },
    { key: 'category', title: t('category'), render: (row) => titleOf(row.category) },
    {
      key: 'name',
      title: t('name'),
      render: (row) =>
        packed ? (
          <span title={row.file}>{row.title}</span>
        ) : (
          <button
            type="button"
            className="link"
            aria-label={t('openOf', { title: `${t(row.kind)} ${row.title}` })}
            title={row.file}
            onClick={() => void open({ packet: result.out, file: row.file })}
          >
            {row.title}
          </button>
        ),
    },
    { key: 'pages', title: t('pages'), numeric: true, width: 64, render: (row) => row.pages ?? '' },
    {
      key: 'status',
      title: t('status'),
      width: 72,
      render: (row) =>
        row.draft === null ? (
          ''
        ) : row.draft ? (
          <Badge tone="warn">{t('draft')}</Badge>
        ) : (
          <Badge tone="ok">{t('final')}</Badge>
        ),
    },
    {
      key: 'hash',
      title: t('hash'),
      render: (row) => (
        <span className="small muted" style={{ fontFamily: 'ui-monospace, monospace' }} title={row.sha256}>
          {row.sha256.slice(0, 16)}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      label={t('list')}
      dense
      maxHeight={460}
      columns={columns}
      rows={rowsOf(result, titleOf)}
      rowKey={(row) => row.file}
    />
  )
}
