import type { KitEntry, KitPage } from '../../../shared/kit/kit-contents.ts'
import { element } from '../element.ts'
import { t } from './kit-texts.ts'
import type { OpenKit } from './open-kit.ts'
import { partView } from './part-view.ts'

/** Pictures are opened when they come near, and let go with the entry. */
interface Album {
  add(image: HTMLImageElement, page: KitPage): void
  close(): void
}

const createAlbum = (kit: OpenKit): Album => {
  const urls: string[] = []
  const pages = new Map<Element, KitPage>()
  const show = async (image: HTMLImageElement, { block, type }: KitPage): Promise<void> => {
    const url = URL.createObjectURL(await kit.picture(block, type))
    urls.push(url)
    image.src = url
  }
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        const page = pages.get(target)
        if (!isIntersecting || !page) continue
        observer.unobserve(target)
        void show(target as HTMLImageElement, page)
      }
    },
    { rootMargin: '800px' },
  )
  return {
    add(image, page) {
      pages.set(image, page)
      observer.observe(image)
    },
    close() {
      observer.disconnect()
      for (const url of urls) URL.revokeObjectURL(url)
    },
  }
}

export interface EntryView {
  readonly node: HTMLElement
  close(): void
}

/** What a judge may see of one entry. */
export const entryView = (kit: OpenKit, entry: KitEntry): EntryView => {
  const album = createAlbum(kit)
  const pictures = entry.evidence.flatMap(({ slot, pages }) =>
    pages.map((page, index) => {
      const { width, height } = page
      const alt = t('page', { slot, page: index + 1 })
      const image = element('img', { alt, width, height })
      album.add(image, page)
      return element('figure', {}, image, element('figcaption', {}, alt))
    }),
  )
  const gallery = element('div', { className: 'kit-pages' }, ...pictures)
  const zoom = element('button', { type: 'button', 'aria-pressed': 'false' }, t('zoom'))
  zoom.addEventListener('click', () => {
    const large = gallery.classList.toggle('kit-large')
    zoom.setAttribute('aria-pressed', String(large))
    zoom.textContent = t(large ? 'zoomOut' : 'zoom')
  })
  const node = element(
    'article',
    { className: 'kit-entry', tabIndex: -1, 'aria-labelledby': 'kit-entry-title' },
    element('h2', { id: 'kit-entry-title' }, `${entry.number} ${entry.title}`.trim()),
    element('h3', {}, t('content')),
    element('dl', {}, ...entry.parts.flatMap(partView)),
    element(
      'div',
      { className: 'kit-row kit-between' },
      element('h3', {}, t('evidence')),
      pictures.length > 0 && zoom,
    ),
    pictures.length > 0 ? gallery : element('p', { className: 'kit-muted' }, t('noEvidence')),
  )
  return { node, close: album.close }
}
