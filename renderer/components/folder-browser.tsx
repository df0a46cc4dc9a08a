import { FolderOpenOutlined, FolderOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useCall } from '../lib/core-client.tsx'
import { defineTexts, useTexts } from '../lib/texts.ts'
import { Loaded } from './loaded.tsx'
import { Badge } from './notice.tsx'

const texts = defineTexts(
  'folders',
  {
    path: '文件夹路径',
    go: '转到',
    up: '上一级',
    none: '这里没有下级文件夹。可以直接选用本文件夹。',
    list: '下级文件夹',
    places: '常用位置',
    home: '主文件夹',
    desktop: '桌面',
    documents: '文档',
    downloads: '下载',
    workspace: '台账库',
    packet: '报送包',
    use: '选用此文件夹',
    cancel: '取消',
  },
  {
    path: 'Folder path',
    go: 'Go',
    up: 'Up one level',
    none: 'There are no folders in here. You can use this folder itself.',
    list: 'Folders in here',
    places: 'Places',
    home: 'Home',
    desktop: 'Desktop',
    documents: 'Documents',
    downloads: 'Downloads',
    workspace: 'Workspace',
    packet: 'Packet',
    use: 'Use this folder',
    cancel: 'Cancel',
  },
)

/**
 * Chooses a folder inside the page: the page has no rights to the disk and both shells must look the same,
 * so the core lists the folders. `newName` is added to the chosen folder and can be edited.
 */
export const FolderBrowser = ({
  title,
  start,
  newName,
  onChoose,
  onCancel,
}: {
  readonly title: string
  readonly start: string | null
  readonly newName?: string
  readonly onChoose: (path: string) => void
  readonly onCancel: () => void
}) => {
  const t = useTexts(texts)
  const [path, setPath] = useState(start)
  const [typed, setTyped] = useState<string | null>(null)
  const view = useCall('folders.list', { path }, { keep: true })
  // While the next folder loads, the last one is still listed; what is chosen must be the one asked for. A path that
  // was typed can be chosen even where its list is slow in coming: the drive may be far away.
  const here = typed ?? (view.isPlaceholderData ? path : (view.data?.path ?? path)) ?? ''
  const go = (next: string | null) => {
    setTyped(null)
    setPath(next)
  }
  return (
    <Modal
      open
      title={title}
      okText={t('use')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: here === '' }}
      onOk={() => onChoose(newName ? `${here.replace(/[\\/]$/, '')}/${newName}` : here)}
      onCancel={onCancel}
      width={620}
    >
      <div className="stack">
        <div className="row">
          <Input
            aria-label={t('path')}
            value={here}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={() => go(here)}
          />
          <Button onClick={() => go(here)}>{t('go')}</Button>
          <Button disabled={!view.data?.parent} onClick={() => go(view.data?.parent ?? null)}>
            {t('up')}
          </Button>
        </div>
        <nav className="row wrap" aria-label={t('places')}>
          {view.data?.places.map((place) => (
            <Button key={place.path} size="small" onClick={() => go(place.path)}>
              {place.kind === 'drive' ? place.name : t(place.kind)}
            </Button>
          ))}
        </nav>
        <Loaded query={view}>
          {(data) => (
            <ul aria-label={t('list')} style={{ height: 260, overflow: 'auto' }}>
              {data.folders.length === 0 && <li className="muted">{t('none')}</li>}
              {data.folders.map((folder) => (
                <li key={folder.path}>
                  <button
                    type="button"
                    className="plain row"
                    style={{ padding: '4px 8px', width: '100%' }}
                    onClick={() => go(folder.path)}
                  >
                    {folder.isWorkspace ? <FolderOpenOutlined /> : <FolderOutlined />}
                    <span className="grow clip">{folder.name}</span>
                    {folder.isWorkspace && <Badge tone="ok">{t('workspace')}</Badge>}
                    {folder.isPacket && <Badge tone="ok">{t('packet')}</Badge>}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </div>
    </Modal>
  )
}
