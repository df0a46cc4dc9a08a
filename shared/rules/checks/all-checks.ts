import * as benefit from './benefit-checks.ts'
import * as character from './character-checks.ts'
import type { Check, CycleCheck } from './check-context.ts'
import * as completer from './completer-checks.ts'
import * as cycle from './cycle-wide-checks.ts'
import * as date from './date-checks.ts'
import * as declaration from './declaration-checks.ts'
import * as earlier from './earlier-winner-checks.ts'
import * as evidence from './evidence-checks.ts'
import * as form from './form-checks.ts'
import * as handIn from './hand-in-checks.ts'
import * as method from './method-checks.ts'
import * as number from './patent-number-checks.ts'
import * as inventor from './patent-people-checks.ts'
import * as patent from './patent-register-checks.ts'
import * as status from './patent-status-checks.ts'
import * as people from './people-checks.ts'
import * as period from './period-checks.ts'
import * as register from './register-checks.ts'
import * as reuse from './reuse-checks.ts'
import * as right from './right-checks.ts'
import * as person from './same-person-checks.ts'
import * as title from './title-checks.ts'
import * as unit from './unit-checks.ts'

/** Rules about one nomination: what they find holds while it and the facts on file stay as they are. */
export const entryChecks: Readonly<Record<string, Check>> = {
  'required-fields': form.requiredFields,
  'text-limit': form.textLimit,
  'title-length': title.titleLength,
  'title-company-name': title.titleCompanyName,
  'title-research-ending': title.titleResearchEnding,
  'lossy-characters': character.lossyCharacters,
  'rare-characters': character.rareCharacters,
  'not-classified': declaration.notClassified,
  'no-dispute': declaration.noDispute,
  'intellectual-property-cap': declaration.intellectualPropertyCap,
  window: date.firstUseWindow,
  'applied-months': date.appliedMonths,
  'first-use-by-deadline': date.firstUseByDeadline,
  'date-precision': date.datePrecision,
  'benefit-before-use': benefit.benefitBeforeUse,
  'benefit-months': benefit.benefitMonths,
  'benefit-sum': benefit.benefitSum,
  'approximate-benefit': benefit.approximateBenefit,
  'finance-proof': benefit.financeProof,
  'earlier-winner': earlier.earlierWinner,
  'earlier-winner-similar': earlier.earlierWinnerSimilar,
  'reuse-decided': reuse.reuseDecided,
  'completers-cap': completer.completersCap,
  'completers-unique': completer.completersUnique,
  'first-completer-eligibility': completer.firstCompleterEligibility,
  'front-line-worker': completer.frontLineWorker,
  'unit-on-file': unit.unitOnFile,
  'credit-code': unit.creditCode,
  'phone-format': unit.phoneFormat,
  'patent-number': number.patentNumber,
  'patent-kind-digit': number.patentKindDigit,
  'invention-only': number.inventionOnly,
  'patent-on-file': status.patentOnFile,
  'patent-in-force': status.patentInForce,
  'patent-fee-paid': status.patentFeePaid,
  'patent-status-fresh': status.patentStatusFresh,
  'unit-is-patentee': inventor.unitIsPatentee,
  'first-inventor': inventor.firstInventor,
  'inventors-are-completers': inventor.inventorsAreCompleters,
  'required-evidence': evidence.requiredEvidence,
  'evidence-unreadable': evidence.evidenceUnreadable,
  'photo-size': evidence.photoSize,
  'evidence-quality': evidence.evidenceQuality,
  'evidence-doubled': evidence.evidenceDoubled,
  'known-category': form.knownCategory,
  'innovation-points': form.innovationPoints,
  'finished-by-deadline': period.finishedByDeadline,
  'dates-in-order': period.datesInOrder,
  'benefit-to-come': period.benefitToCome,
  'government-plan': right.governmentPlan,
  'government-award': right.governmentAward,
  'winners-right': right.winnersRight,
  'last-year-top': people.lastYearTop,
  'completer-unit': people.completerUnit,
  'completer-age': people.completerAge,
  'suggestion-decider': people.suggestionDecider,
  'backup-contact': people.backupContact,
  'unit-affiliation': register.unitAffiliation,
  'unit-affiliation-known': register.unitAffiliationKnown,
  'organisation-code': register.organisationCode,
  'unit-region': register.unitRegion,
  'unit-industry': register.unitIndustry,
  'patent-year': patent.patentYear,
  'patent-class': patent.patentClass,
  'inventor-order': patent.inventorOrder,
  'method-compliance': method.methodCompliance,
  'method-indicators': method.methodIndicators,
  'method-rank': method.methodRank,
  'suggestion-tested': method.suggestionTested,
  'completers-signed': handIn.completersSigned,
  'seal-compared': handIn.sealCompared,
  'proof-sealed': handIn.proofSealed,
  'handed-in-late': handIn.handedInLate,
  'notice-length': handIn.noticeLength,
  'open-objection': handIn.openObjection,
}

/** Rules across the nominations of a cycle: any change of one may change what they find on another. */
export const cycleChecks: Readonly<Record<string, CycleCheck>> = {
  'one-person-one-nomination': person.onePersonOneNomination,
  'same-name-elsewhere': person.sameNameElsewhere,
  'unit-quota': cycle.unitQuota,
  'industry-mix': cycle.industryMix,
  'patent-twice': number.patentTwice,
  'right-twice': right.rightTwice,
  'recognised-quota': cycle.recognisedQuota,
  'evidence-reused': evidence.evidenceReused,
}

/** Every rule a pack may name, by its id. Ids are kept for good: explanations and packs refer to them. */
export const allChecks: Readonly<Record<string, CycleCheck>> = { ...entryChecks, ...cycleChecks }
