import './checker.css'
import { checkPacket, type PacketProblem, type PacketVerdict } from '../../../shared/packet/check-packet.ts'
import { currentLanguage, setLanguage } from '../define-texts.ts'
import { element } from '../element.ts'
import { followAppearance } from '../follow-appearance.ts'
import { t } from './checker-texts.ts'
import { filesBelow, filesOfZip, plainFile } from './given-files.ts'

type Checked = Extract<PacketVerdict, { readonly kind: 'checked' }>
type Given = readonly { readonly path: string; readonly file: File }[]

const result = element('div', { id: 'result', role: 'status', 'aria-live': 'polite' })
const progress = element('progress', { hidden: true, 'aria-label': t('busy') })

const say = (look: 'ok' | 'bad' | '', text: string): void =>
  result.replaceChildren(element('p', { className: `check-verdict ${look}`.trim() }, text))

const problemText = (problem: PacketProblem): string => {
  const words = {
    changed: t('problem_changed'),
    missing: t('problem_missing'),
    extra: t('problem_extra'),
    'manifest-changed': t('problem_manifest'),
  }
  return words[problem]
}

const problemTable = (problems: Checked['problems']): HTMLElement =>
  element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, t('file')),
        element('th', { scope: 'col' }, t('problem')),
      ),
    ),
    element(
      'tbody',
      {},
      ...problems.map(({ file, problem }) =>
        element('tr', {}, element('td', {}, file), element('td', {}, problemText(problem))),
      ),
    ),
  )

const showChecked = ({ problems, files, award, dossiers, fingerprint }: Checked): void => {
  if (problems.length === 0) say('ok', t('good', { count: files }))
  else say('bad', t('bad', { count: problems.length }))
  result.append(
    element('p', {}, t('what', { award, count: dossiers })),
    element('p', {}, t('fingerprint'), element('code', {}, fingerprint)),
  )
  if (problems.length > 0) result.append(problemTable(problems))
}

const show = (verdict: PacketVerdict): void => {
  if (verdict.kind === 'checked') {
    showChecked(verdict)
    return
  }
  const words = {
    'no-manifest': t('noManifest'),
    'many-manifests': t('manyManifests'),
    'unreadable-manifest': t('unreadableManifest'),
  }
  say('bad', words[verdict.kind])
}

const isZip = ({ name }: File): boolean => /\.zip$/iu.test(name)

const check = async (given: Given): Promise<void> => {
  const [only, ...more] = given
  const zip = only && more.length === 0 && isZip(only.file) ? await filesOfZip(only.file) : null
  if (zip && zip.kind !== 'read') {
    const words = { 'no-zip': t('noZip'), encrypted: t('encrypted'), unsupported: t('unsupported') }
    say('bad', words[zip.kind])
    return
  }
  const files = zip ? zip.files : given.map(({ path, file }) => plainFile(path, file))
  progress.max = given.reduce((sum, { file }) => sum + file.size, 1)
  progress.value = 0
  progress.hidden = false
  show(
    await checkPacket(
      files,
      (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      (count) => {
        progress.value += count
      },
    ),
  )
}

const run = (given: Promise<Given>): void => {
  say('', t('busy'))
  given
    .then(check)
    .catch((error: unknown) => {
      say('bad', t('unreadable', { reason: error instanceof Error ? error.message : '' }))
    })
    .finally(() => {
      progress.hidden = true
    })
}

const chooser = (id: string, label: string, folder: boolean): HTMLElement => {
  const input = element('input', {
    type: 'file',
    id,
    multiple: folder,
    ...(folder ? {} : { accept: '.zip' }),
  })
  if (folder) input.setAttribute('webkitdirectory', '')
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    if (files.length > 0)
      run(Promise.resolve(files.map((file) => ({ path: file.webkitRelativePath || file.name, file }))))
    input.value = ''
  })
  return element('label', { className: 'check-button' }, label, input)
}

const page = (): readonly HTMLElement[] => {
  document.title = t('title')
  const language = element('button', { type: 'button', className: 'check-language' }, t('language'))
  language.addEventListener('click', () => {
    setLanguage(currentLanguage() === 'zh' ? 'en' : 'zh')
    result.replaceChildren()
    main.replaceChildren(...page())
  })
  return [
    element('header', {}, element('h1', {}, t('title')), language),
    element('p', { className: 'check-muted' }, t('about')),
    element(
      'div',
      { className: 'check-drop' },
      element('p', {}, t('drop')),
      element(
        'p',
        { className: 'check-row' },
        chooser('folder', t('folder'), true),
        chooser('zip', t('zip'), false),
      ),
    ),
    progress,
    result,
    element(
      'details',
      {},
      element('summary', {}, t('format')),
      ...([t('format1'), t('format2'), t('format3'), t('format4')] as const).map((text) =>
        element('p', {}, text),
      ),
    ),
  ]
}

followAppearance()
setLanguage('zh')
const main = element('main', {}, ...page())
document.body.append(main)
const over = (is: boolean): void => {
  main.querySelector('.check-drop')?.classList.toggle('check-over', is)
}
addEventListener('dragover', (event) => {
  event.preventDefault()
  over(true)
})
addEventListener('dragleave', () => over(false))
addEventListener('drop', (event) => {
  event.preventDefault()
  over(false)
  const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? [])
  run(Promise.all(entries.map((entry) => filesBelow(entry))).then((lists) => lists.flat()))
})
