import type { HomeWaiting } from '../../../shared/home-views.ts'
import { useCall } from '../../lib/core-client.tsx'
import { listAddress } from '../../lib/list-address.ts'
import { type Translate, useTexts } from '../../lib/texts.ts'
import type { Todo } from './todo.ts'
import { waitingTexts } from './waiting-texts.ts'

type Words = Translate<(typeof waitingTexts)['keys'][number]>

const todosOf = (waiting: HomeWaiting, t: Words): readonly Todo[] => {
  const year = Number(waiting.today.slice(0, 4))
  const past = { to: waiting.today }
  const lines: readonly (Todo & { readonly count: number })[] = [
    {
      key: 'returned',
      count: waiting.nominationsReturned,
      tone: 'bad',
      kind: t('returned'),
      text: t('returnedText', { count: waiting.nominationsReturned }),
      to: '/cycles',
      right: t('see'),
    },
    {
      key: 'files',
      count: waiting.filesFaulty,
      tone: 'bad',
      kind: t('fileKind'),
      text: t('filesText', { count: waiting.filesFaulty }),
      to: '/settings/doctor',
      right: t('see'),
    },
    {
      key: 'challenges',
      count: waiting.challengesLate,
      tone: 'bad',
      kind: t('challenge'),
      text: t('challengeText', { count: waiting.challengesLate }),
      to: '/challenges',
      right: t('see'),
    },
    {
      key: 'projects',
      count: waiting.projectsLate,
      tone: 'bad',
      kind: t('project'),
      text: t('projectText', { count: waiting.projectsLate }),
      to: `${listAddress('project', [
        { field: 'finishedOn', empty: true },
        { field: 'dueOn', ...past },
      ])}&sort=dueOn`,
      right: t('see'),
    },
    {
      key: 'apprenticeships',
      count: waiting.apprenticeshipsEnded,
      tone: 'warn',
      kind: t('apprentice'),
      text: t('apprenticeText', { count: waiting.apprenticeshipsEnded }),
      to: `${listAddress('apprenticeship', [
        { field: 'state', is: 'running' },
        { field: 'endsOn', ...past },
      ])}&sort=endsOn`,
      right: t('see'),
    },
    {
      key: 'namingsPast',
      count: waiting.namingsPast,
      tone: 'warn',
      kind: t('naming'),
      text: t('namingPast', { count: waiting.namingsPast }),
      to: '/studios/calendar?within=90',
      right: t('see'),
    },
    {
      key: 'namingsSoon',
      count: waiting.namingsSoon,
      tone: 'plain',
      kind: t('naming'),
      text: t('namingSoon', { count: waiting.namingsSoon }),
      to: '/studios/calendar?within=90',
      right: t('see'),
    },
    {
      key: 'unproven',
      count: waiting.itemsUnproven,
      tone: 'warn',
      kind: t('proofKind'),
      text: t('proofText', { count: waiting.itemsUnproven }),
      to: `/records/studio/${waiting.unprovenStudio}`,
      right: t('see'),
    },
    {
      key: 'plans',
      count: waiting.plansMissing,
      tone: 'plain',
      kind: t('plan'),
      text: t('planText', { count: waiting.plansMissing, year }),
      to: '/records/studio',
      right: t('see'),
    },
  ]
  return lines.filter(({ count }) => count > 0)
}

/** What is late or lacking in the registers, a line for each kind. */
export const useWaitingTodos = (): readonly Todo[] => {
  const t = useTexts(waitingTexts)
  const waiting = useCall('home.waiting', {}, { keep: true }).data
  return waiting ? todosOf(waiting, t) : []
}
