import { lastDayOf, type Month } from '../calendar';
import { valueOn, type RuleSet } from '../ruleSets/ruleSet';
import type { Duty } from './duties';

/** Base legal of a duty in a month: of the duty itself and of the figure it is judged by. */
export type LegalReference = { readonly reference: string; readonly confirmed: boolean };

/** In the order of their weight, each once; `confirmed` false where the source leaves it open. */
export function referencesOf(rules: RuleSet, duty: Duty, month: Month): readonly LegalReference[] {
  const figures: Readonly<Record<Duty, LegalReference>> = {
    SCHOOL: schoolFigure(rules),
    CRED: valueOn(rules.credNorms, lastDayOf(month)),
    PRENATAL: rules.prenatalRule,
    SUPPLEMENT: rules.supplementMonths,
  };
  const asked = rules.duties.filter((rule) => rule.duty === duty);
  const all = [...asked, figures[duty]].map(({ reference, confirmed }) => ({ reference, confirmed }));
  return all.filter((one, index) => all.findIndex(({ reference }) => reference === one.reference) === index);
}

function schoolFigure(rules: RuleSet): LegalReference {
  if (rules.educationTest.value === 'ENROLMENT_ACTIVE') return rules.educationTest;
  return rules.attendanceRule.value === 'PCT_MIN' ? rules.attendanceMinPct : rules.maxUnjustified;
}
