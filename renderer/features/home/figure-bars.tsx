import { fieldOf } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { formatWan } from '../../../shared/text/parse-money.ts'
import { useCall } from '../../lib/core-client.tsx'
import { listAddress } from '../../lib/list-address.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { Bars } from './bars.tsx'
import { homeTexts } from './home-texts.ts'

const share = (part: number, whole: number): string => `${Math.round((part / Math.max(1, whole)) * 100)}%`

/** Studios by level, innovations by month and by unit, members by front line. */
export const FigureBars = () => {
  const t = useTexts(homeTexts)
  const language = useLanguage()
  const figures = useCall('home.figures', {}, { keep: true }).data
  if (!figures) return null
  const { studios, innovations, members, year } = figures
  const level = fieldOf(recordDefinitions.studio, 'level')
  const levels = level.kind === 'choice' ? level.options : []
  const all = members.frontLine + members.others + members.unmarked
  const current = [{ field: 'leftOn', empty: true }]
  return (
    <>
      <Bars
        title={t('levels')}
        more="/records/studio"
        empty={t('noneYet')}
        lines={levels.map(({ value, label }) => ({
          key: value,
          label: label[language],
          value: studios.levels.find(({ key }) => key === value)?.count ?? 0,
          to: listAddress('studio', [{ field: 'level', is: value }]),
        }))}
      />
      <Bars
        title={t('units')}
        more={listAddress('innovation')}
        empty={t('noneYet')}
        lines={innovations.units.map(({ key, count, amount }) => ({
          key,
          label: key,
          value: count,
          text: t('countAndWan', { count, amount: formatWan(amount) }),
          to: listAddress('innovation', [{ field: 'unit', is: key }]),
        }))}
      />
      <Bars
        title={t('months', { year })}
        more={listAddress('innovation', [{ field: 'completedOn', from: String(year), to: String(year) }])}
        empty={t('noneThisYear')}
        lines={innovations.months.map(({ key, count }) => ({
          key,
          label: key.length > 4 ? key : t('noMonth'),
          value: count,
          to: listAddress('innovation', [
            key.length > 4 ? { field: 'completedOn', from: key, to: key } : { field: 'completedOn', is: key },
          ]),
        }))}
      />
      <Bars
        title={t('frontLine', { share: share(members.frontLine, all) })}
        more={listAddress('studioMember', current)}
        empty={t('noneYet')}
        lines={[
          {
            key: 'front',
            label: t('front'),
            value: members.frontLine,
            to: listAddress('studioMember', [...current, { field: 'frontLine', is: true }]),
          },
          {
            key: 'others',
            label: t('others'),
            value: members.others,
            to: listAddress('studioMember', [...current, { field: 'frontLine', is: false }]),
          },
          {
            key: 'unmarked',
            label: t('unmarked'),
            value: members.unmarked,
            to: listAddress('studioMember', [...current, { field: 'frontLine', empty: true }]),
          },
        ].filter(({ value }) => value > 0)}
      />
    </>
  )
}
