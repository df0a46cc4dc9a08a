import './kit.css'
import { currentLanguage, setLanguage } from '../define-texts.ts'
import { element } from '../element.ts'
import { followAppearance } from '../follow-appearance.ts'
import { createDesk, type Desk } from './desk.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import { deskView } from './desk-view.ts'
import { t } from './kit-texts.ts'
import type { OpenKit } from './open-kit.ts'
import { unlockView } from './unlock-view.ts'

const root = element('div', { id: 'root' })
let desk: Desk | null = null

const languageButton = (): HTMLElement => {
  const button = element('button', { type: 'button', className: 'kit-language' }, t('language'))
  button.addEventListener('click', () => {
    setLanguage(currentLanguage() === 'zh' ? 'en' : 'zh')
    show()
  })
  return button
}

const show = (): void => {
  document.title = t('title')
  if (desk) root.replaceChildren(deskView(desk, languageButton()))
  else if (!globalThis.crypto?.subtle)
    root.replaceChildren(element('main', { className: 'kit-gate' }, element('p', {}, t('noCrypto'))))
  else
    root.replaceChildren(
      unlockView((kit) => void begin(kit)),
      languageButton(),
    )
}

const begin = async (kit: OpenKit): Promise<void> => {
  const keeper = createDraftKeeper(kit)
  desk = createDesk(kit, keeper, (await keeper.load()) ?? {})
  show()
}

followAppearance()
setLanguage('zh')
document.body.append(root)
show()
