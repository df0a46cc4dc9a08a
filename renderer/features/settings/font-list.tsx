import { useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import type { SettingsView } from '../../../shared/workspace-views.ts'
import { FileButton } from '../../components/file-drop.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUpload } from '../../lib/use-upload.ts'

const texts = defineTexts(
  'settings-font-list',
  {
    about:
      '自带的思源宋体、思源黑体缺少某些生僻字时，在这里添加含有这些字的字体文件（.ttf 或 .otf）。字体存放在台账库内，随台账库一起移动；请确认字体的授权允许用于打印文件。',
    list: '已添加的字体',
    none: '还没有添加字体。形式审查提示“字体缺字”时再添加即可。',
    add: '添加字体文件',
    uploading: '正在读入字体 {{done}} / {{total}}…',
    added: '已添加 {{count}} 个字体文件',
    removed: '已移除字体“{{name}}”',
    remove: '移除',
    removeOf: '移除字体 {{name}}',
    removeTitle: '从台账库移除“{{name}}”？',
    removeAbout: '字体文件会从台账库删除。以后需要时，要重新选择原来的字体文件。',
    keep: '保留',
  },
  {
    about:
      'Where Noto Serif and Noto Sans lack a rare character, add a font file that has it (.ttf or .otf). Fonts are kept in the workspace and move with it; make sure that their licence allows printing documents.',
    list: 'Fonts added',
    none: 'No font was added. Do so when the formality check says that a character cannot be printed.',
    add: 'Add font files',
    uploading: 'Reading font {{done}} of {{total}}…',
    added: { one: '{{count}} font file added', other: '{{count}} font files added' },
    removed: 'Font “{{name}}” removed',
    remove: 'Remove',
    removeOf: 'Remove font {{name}}',
    removeTitle: 'Remove “{{name}}” from the workspace?',
    removeAbout:
      'The font file is deleted from the workspace. To use it again, choose the original file again.',
    keep: 'Keep',
  },
)

type Font = SettingsView['fonts'][number]

export const FontList = ({ fonts }: { readonly fonts: readonly Font[] }) => {
  const t = useTexts(texts)
  const say = useSay()
  const core = useCore()
  const queries = useQueryClient()
  const { uploading, upload } = useUpload()

  const store = async (files: readonly string[]): Promise<void> => {
    const view = await core.call('settings.setFonts', { files: [...files] })
    // Fonts are no records, so no change is told of them.
    queries.setQueryData(['settings.get', {}], view)
  }

  const add = async (files: readonly File[]): Promise<void> => {
    try {
      const paths = await upload(files)
      await store([...fonts.map((font) => font.file), ...paths])
      say.done(t('added', { count: paths.length }))
    } catch (failure) {
      say.failed(failure)
    }
  }

  const remove = async (gone: Font): Promise<void> => {
    try {
      await store(fonts.filter((font) => font !== gone).map((font) => font.file))
      say.done(t('removed', { name: gone.name }))
    } catch (failure) {
      say.failed(failure)
    }
  }

  return (
    <div className="stack">
      <p className="muted">{t('about')}</p>
      {fonts.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="settings-rows" aria-label={t('list')}>
          {fonts.map((font) => (
            <li key={font.file} className="row spread">
              <span className="grow clip">{font.name}</span>
              <Popconfirm
                title={t('removeTitle', { name: font.name })}
                description={t('removeAbout')}
                okText={t('remove')}
                cancelText={t('keep')}
                onConfirm={() => remove(font)}
              >
                <Button size="small" aria-label={t('removeOf', { name: font.name })}>
                  {t('remove')}
                </Button>
              </Popconfirm>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <FileButton label={t('add')} accept=".ttf,.otf" onFiles={(files) => void add(files)} />
        <span className="muted small" role="status">
          {uploading && t('uploading', uploading)}
        </span>
      </div>
    </div>
  )
}
