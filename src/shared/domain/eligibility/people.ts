import { completedYears } from '../calendar';
import { isOverdueOn } from '../compliance/pregnancies';
import { targetsOn } from '../compliance/targets';
import { isValidOn } from '../documents';
import type { IsoDate } from '../calendar';
import type { RuleSet } from '../ruleSets/ruleSet';
import { valueOn } from '../ruleSets/ruleSet';
import type { GateCode } from './gates';
import { isPassing } from './judgement';
import type { EligibilityMember, JudgeGate } from './judgement';

/**
 * Al menos un miembro objetivo. A pregnancy long past its term opens no door, though it closes none either: a household
 * already affiliated keeps its target member until the outcome is recorded.
 */
export const judgeCategorical: JudgeGate<'CATEGORICAL'> = ({ members, on }, rules) => {
  const current = members.map((member) => withoutOverdue(member, on, rules));
  const targets = targetsOn(current, on, rules);
  const code = targets.length > 0 ? 'CATEGORICAL_TARGET' : noTargetCode(members, on, rules);
  return {
    passed: isPassing(code),
    code,
    warnings: [],
    found: { targets: targets.map(({ member, group }) => ({ number: member.number, group })) },
    required: {
      childBelow: valueOn(rules.targetAgeMax, on).value,
      widowedParent: rules.widowedParentIsTarget.value,
      elderlyFrom: rules.elderlyAgeMin.value,
    },
  };
};

const noTargetCode = (members: readonly EligibilityMember[], on: IsoDate, rules: RuleSet): GateCode =>
  targetsOn(members, on, rules).length > 0 ? 'CATEGORICAL_PREGNANCY_OVERDUE' : 'CATEGORICAL_NONE';

const withoutOverdue = (member: EligibilityMember, on: IsoDate, rules: RuleSet): EligibilityMember => ({
  ...member,
  pregnancies: member.pregnancies.filter((pregnancy) => !isOverdueOn(pregnancy, on, rules)),
});

/** Titular: exactly one, adult, with an allowed document valid on the date (mission S3). */
export const judgeHolder: JudgeGate<'HOLDER'> = ({ members, on }, rules) => {
  const holders = members.filter((member) => member.isHolder);
  const [holder] = holders.length === 1 ? holders : [];
  const code = holder === undefined ? howManyCode(holders.length) : holderCode(holder, on, rules);
  const noExpiry = holder !== undefined && isPassing(code) && !isValidOn(holder, on).expiryKnown;
  return {
    passed: isPassing(code),
    code,
    warnings: noExpiry ? ['HOLDER_NO_EXPIRY'] : [],
    found: {
      holders: holders.map(({ number }) => number).toSorted((a, b) => a - b),
      age: holder === undefined ? null : completedYears(holder.birthDate, on),
      documentType: holder?.documentType ?? null,
      documentExpiry: holder?.documentExpiry ?? null,
    },
    required: { ageMin: rules.holderAgeMin.value, documentTypes: rules.holderDocumentTypes.value, on },
  };
};

const howManyCode = (holders: number) => (holders === 0 ? 'HOLDER_NONE' : 'HOLDER_SEVERAL');

function holderCode(holder: EligibilityMember, on: IsoDate, rules: RuleSet): GateCode {
  if (completedYears(holder.birthDate, on) < rules.holderAgeMin.value) return 'HOLDER_UNDER_AGE';
  if (holder.documentType === 'NONE' || holder.documentNumber === '') return 'HOLDER_NO_DOCUMENT';
  if (!rules.holderDocumentTypes.value.includes(holder.documentType)) return 'HOLDER_DOCUMENT_TYPE';
  return isValidOn(holder, on).valid ? 'HOLDER_VALID' : 'HOLDER_DOCUMENT_EXPIRED';
}

/** Ningún integrante en otro hogar activo; each household names the others, so that neither wins by order. */
export const judgeNoDuplicate: JudgeGate<'NO_DUPLICATE'> = ({ members, otherHouseholds }) => {
  const here = new Set(members.map(({ id }) => id));
  const others = otherHouseholds.filter(({ memberId, status }) => here.has(memberId) && status !== 'DISAFFILIATED');
  const households = [...new Set(others.map(({ householdCode }) => householdCode))].toSorted();
  const passed = households.length === 0;
  return {
    passed,
    code: passed ? 'NO_DUPLICATE_ALONE' : 'NO_DUPLICATE_OTHER_HOUSEHOLD',
    warnings: [],
    found: { households },
    required: {},
  };
};
