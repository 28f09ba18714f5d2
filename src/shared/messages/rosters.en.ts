import type { RosterSentences } from './rosters';

export const rostersEn: RosterSentences = {
  forms: {
    FORM_MISSING: () => 'Not a roster of this office: no form code was found. Ask for the workbook that was sent out.',
    FORM_CONFLICT: (codes) =>
      `The workbook carries different form codes (${codes}): it seems to be two workbooks in one. Ask for each by itself.`,
    FORM_OTHER_OFFICE: (code) =>
      `Form ${code} belongs to another office or district. Send it to the office that issued it.`,
    FORM_OTHER_PERIOD: (period) => `The workbook is of bimester ${period}. Import it for that bimester.`,
    FORM_UNKNOWN: (code) => `This office never issued form ${code}. Check where the workbook comes from.`,
    FORM_NEWER: (version) =>
      `The workbook was made by a newer version of the program (form ${version}). Update the program and import it again.`,
    PROFILE_MARKS: (marks) =>
      `The file has marks that the profile does not know: ${marks}. Say in the profile what they mean and receive it again.`,
    PROFILE_NO_MONTH: (months) =>
      `No sheet says that it is of a month of the bimester (${months}). Check the month written in the file, or the word the profile looks for.`,
    PROFILE_NO_DAYS: (sheet) =>
      `Sheet "${sheet}" has no columns of days (1 to 31) beside its headers. Check the profile or the file.`,
    PROFILE_NO_FACILITY: (codes) =>
      `The file is of no facility with a workbook in this bimester (${codes || 'no code was found'}). Make the workbooks first, or check in the profile where the code stands.`,
  },
  rows: {
    ROW_WITHOUT_KEY: () =>
      'The row has no key, so nobody knows whose it is. Somebody who is not listed belongs on the sheet for other persons.',
    ROW_KEY_DAMAGED: (value) => `The key "${value}" is misspelt. Copy it from the roster that was sent out.`,
    ROW_OTHER_FORM: (value) => `The key ${value} belongs to another roster. Write the person into the right workbook.`,
    ROW_CONFLICT: (value) =>
      `The same person appears twice with different values ("${value}" in this row). Choose which one counts, or ask for only the right one.`,
    ROW_SET_ASIDE: (value) =>
      `Another copy says otherwise in this cell and the office chose the other: "${value}" was not taken. If it is right, tell the office.`,
    ROW_IDENTITY_CHANGED: (value) =>
      `Document "${value}" and the name are not those of this key: somebody else was typed over. Restore them, and write the other person on the sheet for other persons.`,
    ATT_NOT_A_COUNT: (value) =>
      `"${value}" is no number of days. Write a whole number from 0 to 31, or leave it blank.`,
    ATT_ABSENCES_OVER_DAYS: (value) => `More absences (${value}) than days of class. Check the absences or the days.`,
    ATT_MANY_DAYS: (value) => `${value} days of class in a month are many. Check the number.`,
    ATT_PUPIL_DAYS: (value) => `The pupil has more days of class (${value}) than the school. Check the number.`,
    ATT_UNKNOWN_CODE: (value) => `"${value}" is not in the list of this cell. Choose one of its options.`,
    ATT_ZERO_DAYS: () =>
      'No day of class in the month and no situation that explains it. Ask what happened and choose the situation of the school.',
    ATT_NOT_FOUND_WITH_NUMBERS: (value) =>
      `It says not found and gives days or absences (${value}): the numbers are not looked at. Leave only what is right.`,
    ATT_SITUATION_WITH_NUMBERS: (value) =>
      `The school did not work as usual that month: these absences (${value}) are no breach.`,
    ATT_FACILITY_CONFLICT: (value) =>
      `Two copies of the workbook say different things of the month ("${value}" in this one). Choose which one counts, or apply only the right copy.`,
    ATT_NOT_CLOSED: (value) =>
      `Sheet "${value}" does not say that the month is closed: days nobody filled in do not count as attendance, only absences that were typed. Ask for the closed month.`,
    HLT_DATE: (value) =>
      `"${value}" cannot be the date. Write dd/mm/yyyy, not in the future nor before the birth or the pregnancy.`,
    HLT_DATE_AND_NO: (value) => `It says NO and gives the date ${value}. Leave only what is right.`,
    HLT_ANSWER: (value) => `"${value}" is no answer. Choose SÍ, NO or SIN INFORMACIÓN.`,
    HLT_NO_DATE: () =>
      'It says yes under Cumplió and gives no date: it serves this month only. Write the date of the control if it is known.',
    PAPER_TOTALS: (value) => `The control totals of the sheet are not those of what was typed: ${value}.`,
    HLT_DUE_CHANGED: (value) => `"Control debido" says "${value}": the office fills that in, and it was not read back.`,
  },
  states: {
    ISSUED: 'Issued, not handed over',
    SENT: 'Handed over',
    LATE: 'Late',
    WITH_ERRORS: 'Returned with errors',
    RETURNED: 'Returned, answers missing',
    COMPLETE: 'Complete',
  },
  rowsRejected: (rejected) =>
    `${withErrors(rejected)} errors and nothing of this file was applied. Correct it, or apply the good rows only.`,
  kept: (value) => `${value} (not confirmed: the former value stays)`,
  keptOnPaper: (value) => `blank (the former value stays; if the sheet says there were none, type ${value})`,
};

function withErrors(rejected: number): string {
  if (rejected === 0) return 'Some cells have';
  return rejected === 1 ? '1 row has' : `${rejected} rows have`;
}
