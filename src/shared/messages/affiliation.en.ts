import type { AffiliationWords, SchoolingRules } from './affiliation';
import { joined } from './writing';

export const affiliationEn: AffiliationWords = {
  steps: {
    NONE: 'Not convened',
    ELIGIBLE_LISTED: 'On the list of eligible households',
    NOTIFIED: 'Notified',
    ACV_VALIDATED: 'Validated by the assembly',
    ACV_REJECTED: 'Not validated by the assembly',
    ACV_ABSENT: 'Absent from the assembly',
    DOCS_PENDING: 'Papers missing',
    AGREEMENT_SIGNED: 'Agreement signed',
    SENT_TO_HQ: 'Proposed to headquarters',
    HQ_REFUSED: 'Sent back by headquarters',
    AFFILIATED: 'Affiliated',
  },
  actions: {
    LIST: 'Put on the agenda',
    NOTIFY: 'Notify',
    VALIDATE: 'Validate',
    REJECT: 'Do not validate',
    MARK_ABSENT: 'Mark absent',
    REQUEST_DOCUMENTS: 'Ask for papers',
    SIGN: 'Sign the agreement',
    SEND: 'Propose to headquarters',
    CONFIRM: 'Confirm by headquarters',
    REFUSE: 'Send back by headquarters',
    AFFILIATE: 'Affiliate',
  },
  bars: {
    NO_PLACE: 'is on the waiting list: there is no place yet.',
    NO_HOLDER: 'has no payee: name one on the screen of the household.',
    DOCS_PENDING: 'papers it was asked for are missing.',
  },
  manners: { SIGNATURE: 'by signature', FINGERPRINT: 'by fingerprint' },
  stepPackage: (identifier) => `package ${identifier}`,
  stepAct: (act) => `by ${act}`,
  deciders: { OFFICE: 'the office', HEADQUARTERS: 'headquarters' },
  results: {
    VALIDATED: 'Validated',
    REJECTED_NOT_RESIDENT: 'Does not live in the community',
    REJECTED_NOT_POOR_COMMUNITY: 'Not poor in the eyes of the community',
    REJECTED_NO_TARGET_MEMBER: 'Has no target member',
    REJECTED_DUPLICATE: 'Is in another household already',
    ABSENT: 'Absent',
    HOLDER_CHANGED: 'Validated, changes its holder',
    DECEASED: 'Deceased',
    WITHDREW: 'Withdraws',
    UNKNOWN_HOUSEHOLD: 'Unknown household',
  },
  criteria: {
    EXTREME_POOR_FIRST: 'first households in extreme poverty',
    MORE_TARGET_MEMBERS: 'then those with more target members',
    LONGER_RESIDENCE: 'then those who have lived here longer',
  },
  tieBreak: 'if still tied, the lower household code',
  commitment: {
    SCHOOL: ({ schoolAge, initialSchool, ...rules }) =>
      `School attendance: every child of ${schoolAge.value.min} to ${schoolAge.value.max} years${initialSchool.value?.effect === 'DUE_WHERE_SUPPLIED' ? ` (and from ${initialSchool.value.fromMonths / 12}, initial school where there is one)` : ''} ${schooling(rules)}.`,
    CRED: ({ credAgeMax, initialSchool }) =>
      `CRED controls: every child of 0 to ${credAgeMax.value} years${initialSchool.value === null ? '' : ` (from ${initialSchool.value.fromMonths / 12}, where not in initial school)`} is taken to its growth and development controls.`,
    PRENATAL: () => 'Prenatal controls: every pregnant woman goes to her controls.',
    SUPPLEMENT: ({ supplementMonths }) =>
      `Nutrition supplement: every child of ${supplementMonths.value.min} to ${supplementMonths.value.max} months receives its supplement each month.`,
  },
  duties: {
    SCHOOL: 'school attendance',
    CRED: 'CRED controls',
    PRENATAL: 'prenatal controls',
    SUPPLEMENT: 'the nutrition supplement',
  },
  nothingElse: (duties) => `The only duties are ${joined(duties, 'and')}. Nobody may demand others.`,
};

function schooling({
  educationTest,
  attendanceRule,
  attendanceMinPct,
  maxUnjustified,
  schoolYearPass,
}: SchoolingRules) {
  const passes = schoolYearPass.value === null ? '' : ' and passes the year';
  if (educationTest.value === 'ENROLMENT_ACTIVE') return `stays enrolled${passes}`;
  return attendanceRule.value === 'PCT_MIN'
    ? `attends class on at least ${attendanceMinPct.value} % of the days of each month${passes}`
    : `attends class, with at most ${maxUnjustified.value} unjustified absences a month${passes}`;
}
