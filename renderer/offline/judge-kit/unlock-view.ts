import { element } from '../element.ts'
import { t } from './kit-texts.ts'
import { type OpenKit, openKit, readEnvelope } from './open-kit.ts'

/** Asks for the passphrase until it fits. */
export const unlockView = (onOpen: (kit: OpenKit) => void): HTMLElement => {
  const problem = element('p', { className: 'kit-problem', role: 'alert' })
  const box = element('input', {
    id: 'kit-passphrase',
    type: 'text',
    autocomplete: 'off',
    spellcheck: false,
    required: true,
    autofocus: true,
  })
  const button = element('button', { type: 'submit', className: 'kit-primary' }, t('unlock'))
  const open = async (): Promise<void> => {
    button.disabled = true
    button.textContent = t('opening')
    problem.textContent = ''
    const kit = await openKit(readEnvelope(), box.value)
    if (kit) return onOpen(kit)
    button.disabled = false
    button.textContent = t('unlock')
    problem.textContent = t('wrongPassphrase')
    box.select()
  }
  const form = element(
    'form',
    { className: 'kit-unlock' },
    element('h1', {}, t('unlockTitle')),
    element('p', { className: 'kit-muted' }, t('unlockHint')),
    element('label', { htmlFor: 'kit-passphrase' }, t('passphrase')),
    element('div', { className: 'kit-row' }, box, button),
    problem,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void open()
  })
  return element('main', { className: 'kit-gate' }, form)
}
