/** What a person should look at although the month is settled, by stable code. */
export const COMPLIANCE_WARNINGS = [
  'ATT_NOT_FOUND_WITH_NUMBERS',
  'ATT_SITUATION_WITH_NUMBERS',
  'ATT_ZERO_DAYS',
  'HLT_NO_DATE',
  'HLT_DEATH_ENDS_PREGNANCY',
] as const;
export type ComplianceWarning = (typeof COMPLIANCE_WARNINGS)[number];
