import { Checkbox } from 'antd'
import { useState } from 'react'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useTexts } from '../../lib/texts.ts'
import { NumberTable } from './number-table.tsx'
import { OriginRow } from './origin-row.tsx'
import {
  criterionKey,
  limitedFields,
  limitKey,
  originGroups,
  ownParameters,
  parameterKey,
  quotaKey,
} from './pack-edits.ts'
import { packTexts } from './pack-texts.ts'
import { ParameterTable } from './parameter-table.tsx'
import { judgingKeys, optionalJudgingKeys, quorumKeys } from './judging-edits.ts'
import { usePackDraft } from './use-pack-draft.ts'

/** Everything of a year's pack that a notice may fix, with what is known of where it comes from. */
export const PackEditor = ({ year, pack }: { readonly year: number; readonly pack: RulePack }) => {
  const t = useTexts(packTexts)
  const draft = usePackDraft(year, pack)
  const [onlyUnverified, setOnlyUnverified] = useState(false)
  const isVerified = (name: string) => draft.values[parameterKey(name, 'verified')] === true
  const parameters = ownParameters(pack)
  const unverified = [...parameters.map(([name]) => name), ...originGroups].filter(
    (name) => !isVerified(name),
  )
  const total = pack.scoring.criteria.reduce(
    (sum, { id, max }) => sum + Number(draft.values[criterionKey(id)] ?? max),
    0,
  )
  return (
    <div className="stack">
      <p className="muted">{t('summary', { title: pack.title, organiser: pack.organiser })}</p>
      {unverified.length === 0 ? (
        <Notice tone="ok">{t('allVerified')}</Notice>
      ) : (
        <Notice tone="warn">{t('unverified', { count: unverified.length })}</Notice>
      )}
      {draft.failure && <Notice tone="bad">{draft.failure}</Notice>}
      <p className="muted small">{t('autosave')}</p>
      <Panel
        title={t('parameters')}
        extra={
          <Checkbox checked={onlyUnverified} onChange={(event) => setOnlyUnverified(event.target.checked)}>
            {t('onlyUnverified')}
          </Checkbox>
        }
      >
        <ParameterTable
          draft={draft}
          rows={onlyUnverified ? parameters.filter(([name]) => !isVerified(name)) : parameters}
        />
      </Panel>
      <Panel title={t('quotas')}>
        <OriginRow draft={draft} group="quotas" label={t('quotasLabel')} />
        <NumberTable
          className="settings-narrow"
          label={t('quotas')}
          draft={draft}
          nameTitle={t('category')}
          valueTitle={t('quota')}
          min={1}
          rows={pack.categories.map(({ id, title }) => ({ key: quotaKey(id), label: title }))}
        />
      </Panel>
      <Panel title={t('wordLimits')}>
        <OriginRow draft={draft} group="wordLimits" label={t('wordLimitsLabel')} />
        <p className="muted small">{t('wordLimitsHint')}</p>
        <div className="settings-columns">
          {pack.categories.map((category) => (
            <NumberTable
              key={category.id}
              label={category.title}
              draft={draft}
              nameTitle={category.shortTitle}
              valueTitle={t('limit')}
              labelPrefix={category.shortTitle}
              min={1}
              optional
              rows={limitedFields(category).map(({ field, label }) => ({
                key: limitKey(category.id, field),
                label,
              }))}
            />
          ))}
        </div>
      </Panel>
      <Panel title={t('scoring')} extra={<span className="muted num">{t('total', { total })}</span>}>
        <OriginRow draft={draft} group="scoring" label={t('scoringLabel')} />
        <p className="muted small">{t('scoringHint')}</p>
        <NumberTable
          className="settings-narrow"
          label={t('scoring')}
          draft={draft}
          nameTitle={t('criterion')}
          valueTitle={t('points')}
          min={1}
          rows={pack.scoring.criteria.map(({ id, label }) => ({ key: criterionKey(id), label }))}
        />
      </Panel>
      <Panel title={t('judging')}>
        <p className="muted small">{t('judgingHint')}</p>
        <div className="settings-columns">
          <NumberTable
            label={t('judgingQuorum')}
            draft={draft}
            nameTitle={t('name')}
            valueTitle={t('value')}
            min={1}
            rows={quorumKeys.map((key) => ({ key, label: t(key) }))}
          />
          <NumberTable
            label={t('judging')}
            draft={draft}
            nameTitle={t('name')}
            valueTitle={t('value')}
            min={0}
            rows={judgingKeys.map((key) => ({ key, label: t(key) }))}
          />
          <NumberTable
            label={t('judgingOptional')}
            draft={draft}
            nameTitle={t('name')}
            valueTitle={t('value')}
            min={1}
            optional
            rows={optionalJudgingKeys.map((key) => ({ key, label: t(key) }))}
          />
        </div>
      </Panel>
    </div>
  )
}
