import type { RowSentences } from './rows';

export const rowsEn: RowSentences = {
  CELL_ERROR: ({ column }) => `“${column}” has a formula error. Type the value.`,
  FORMULA_WITHOUT_VALUE: ({ column }) => `“${column}” has a formula without a result. Type the value.`,
  NOT_TEXT: ({ column }) => `“${column}” is not a text. Type it again.`,
  NOT_YES_NO: ({ column }) => `“${column}” must be SÍ or NO, or stay blank.`,
  NOT_DATE: ({ column }) => `“${column}” is not a date. Write it as 25/06/2026.`,
  AMBIGUOUS_DATE: ({ column }) =>
    `“${column}” can be read in two ways, because other dates of the column have the month first. Write it as 2026-06-03.`,
  NOT_WHOLE: ({ column }) => `“${column}” must be a whole number.`,
  NOT_NUMBER: ({ column }) => `“${column}” must be a number.`,
  AMBIGUOUS_NUMBER: ({ column }) => `“${column}” can be read in two ways. Write it without a thousands separator.`,
  NOT_DIGITS: ({ column }) => `“${column}” must have digits only.`,
  DIGITS_LOST: ({ column }) => `“${column}” lost digits in a spreadsheet. Write it in full, as text.`,
  WRONG_LENGTH: ({ column }) => `“${column}” has too many digits. Check the code.`,
  NOT_IN_LIST: ({ column, choices = [] }) => `“${column}” must be one of: ${choices.join(', ')}.`,
  TEXT_TOO_LONG: ({ column }) => `“${column}” is too long. Shorten it.`,
  REQUIRED: ({ column }) => `“${column}” is missing. Fill in the cell.`,
  ZEROS_LOST: ({ column, detail = '' }) =>
    `“${column}” seems to have lost zeros at its left: is it ${detail}? Write it in full, as text.`,
  ROW_CONFLICT: ({ detail = '' }) =>
    `The row is repeated with other values (also row ${detail}). Keep the right one only.`,
  REPAIRED: ({ column, detail = '' }) => `“${column}” got its lost zeros back: ${detail}.`,

  HQ_DECISION: ({ detail = '' }) => `The decision of headquarters cannot be applied to this household: ${detail}.`,
  HQ_STRANGER: ({ detail = '' }) =>
    `This office does not have it in its registry: ${detail}. Ask headquarters which household and member it means.`,
  HQ_CONFLICT: ({ detail = '' }) =>
    `The office changed this value and headquarters says something else (${detail}). Decide which stands, one by one or by rule.`,

  RULES_NAME_TAKEN: ({ detail = '' }) =>
    `The program has a rule set ${detail} already. Headquarters has to send it under another name.`,
  RULES_BASE_UNKNOWN: ({ detail = '' }) =>
    `This office has no rule set ${detail}, in whose place these rules would stand. Take in the package that brings it first.`,
  RULES_VALUE: ({ detail = '' }) =>
    `“${detail}” is no value of this parameter. Headquarters has to send the package corrected.`,
  RULES_KEPT: ({ detail = '' }) =>
    `The rules ${detail} came before and say something else. Rules that came are never changed: headquarters has to send them under another name.`,
  RULES_SET_REJECTED: () => 'Another row of this rule set has a fault, and a set is taken in whole or not at all.',
  RULES_JUDGED: ({ detail = '' }) =>
    `Bimester ${detail} was opened with the rules before and keeps them. The new ones count for those opened later.`,
  RULES_NOT_CHOSEN: ({ detail = '' }) =>
    `This office judges by other rules (${detail}): the new ones are kept and not used until it chooses them in “Rules”.`,
  CAL_PERIOD: () => 'This is no bimester: it is written 2027-B1 to 2027-B6.',
  CAL_CUTOFF: () => 'The roster cut-off has to be a day of the bimester.',
  CAL_ORDER: () =>
    'The days contradict each other: the cut-off comes before closing, and payment begins before it ends.',
  CAL_OPENED: ({ detail = '' }) =>
    `Bimester ${detail} was opened with another roster cut-off and keeps it. The other days are applied.`,
  ROLL_AMOUNT: ({ detail = '' }) =>
    `The office's list pays this household another sum (${detail}). Settle it with headquarters before paying.`,
  ROLL_ONLY_THEIRS: ({ detail = '' }) =>
    `The office's list does not pay this household (${detail}). Settle it with headquarters before paying.`,

  PAY_UNKNOWN: () =>
    'No household of the list has that code, document or reference: the line is not used. Ask the payer.',
  PAY_AMOUNT: ({ column }) => `“${column}” must be an amount in soles above zero, with two decimals at most.`,
  PAY_DATE_FUTURE: ({ column }) => `“${column}” is a day still to come. Correct it.`,
  PAY_DUPLICATE: ({ detail = '' }) =>
    `The household is in row ${detail} too with other values, and together they do not come to what is open. Leave the right line alone.`,
  PAY_OTHER_HOLDER: ({ detail = '' }) =>
    `The document is not that of the holder with whom household ${detail} is listed. Ask the payer.`,
  PAY_NOT_AUTHORISED: ({ detail = '' }) => `The list authorises no payment to household ${detail}. Ask the payer.`,
  PAY_BEFORE_APPROVAL: ({ detail = '' }) =>
    `The date is before the approval of the list (household ${detail}). Correct it.`,
  PAY_AFTER_COLLECTED: ({ detail = '' }) =>
    `It contradicts the ledger: household ${detail} already collected more than this line leaves. Ask the payer, or undo the file that said so.`,
  PAY_AFTER_RETURNED: ({ detail = '' }) =>
    `It contradicts the ledger: the money of household ${detail} already came back. Ask the payer, or undo the file that said so.`,
  PAY_MORE_THAN_AUTHORISED: ({ detail = '' }) =>
    `It is more than what is still unanswered of the sum authorised for household ${detail}. Correct the amount.`,

  DOC_MISSING: () => 'The document number is missing. Write it, or NINGUNO as its type.',
  DOC_FORMAT: ({ column }) => `“${column}” does not have the form of that type of document. Check type and number.`,
  DOC_CHECK_DIGIT: () => 'The check digit does not belong to the document number. Check the number.',
  DOC_FILLER: () => 'The document number looks made up. Check it.',
  DOC_REPAIRED: () => 'The document number got its lost zeros back. Check it.',

  HH_UBIGEO: () => 'The ubigeo belongs to no district. Use the 6 digits of INEI.',
  HH_CENTER_CODE: () => 'The code of a populated centre has 10 digits and begins with a ubigeo.',
  HH_CENTER_DISTRICT: () => 'The code of the populated centre is not of that district. Correct one of them.',
  HH_DATE_FUTURE: ({ column }) => `“${column}” is in the future.`,
  HH_DATE_TOO_OLD: ({ column }) => `“${column}” is too long ago. Check the year.`,
  HH_CSE_MISSING: () => 'The classification is missing. It may be blank only for a native community.',
  HH_CSE_EXPIRY_ORDER: () => 'The classification expires before its date. Correct one of them.',
  HH_NO_MEMBERS: () => 'The household has no members. Add them to the sheet Integrantes under the same code.',
  HH_HOLDER_NONE: () => 'No member is the holder. Write SÍ under Titular for who represents the household.',
  HH_HOLDER_SEVERAL: () => 'There is more than one holder. Leave SÍ under Titular for one person only.',
  HH_NUMBER_REPEATED: () => 'The member number is repeated in the household. Give each person a number.',
  HH_NUMBER_RANGE: () => 'A member number goes from 1 to 99.',
  HH_BIRTH_FUTURE: () => 'The birth date is in the future.',
  HH_AGE_OVER_LIMIT: () => 'The person would be 120 or older. Check the birth date.',
  HH_PREGNANT_MALE: () => 'Marked as pregnant and of sex M. Correct one of them.',
  HH_PREGNANCY_DATES: () => 'FUR and FPP do not belong to one pregnancy. Check the dates.',
  HH_DOCUMENT_REPEATED: () => 'Another member of the household has this document. Correct one of them.',
  HH_MODULAR_CODE: () => 'A modular code has 7 digits and an annex one. Correct them.',
  HH_IPRESS_CODE: () => 'An IPRESS code has 8 digits. Correct it.',
  HH_ASSEMBLY_NO_DATE: () => 'The date of the assembly that validated the household is missing.',
  HH_AGREEMENT_BEFORE_ASSEMBLY: () => 'The agreement is before the assembly. Check the dates.',
  HH_PREGNANCY_OVERDUE: () => 'The expected day of birth has passed. Record the outcome of the pregnancy.',
  HH_SECONDARY_NOT_STATED: () =>
    'There is a day on which secondary school was finished without SÍ under Secundaria completa: it is not kept.',
  HH_PREGNANCY_NOT_STATED: () => 'There is a FUR or FPP without SÍ under Gestante: the dates are not kept.',
  HH_GRADE_WITHOUT_SCHOOL: () => 'There is a grade or section without a modular code: they are not kept.',
  HH_CODE_UNKNOWN: () => 'That code is neither in the sheet Hogares nor registered. Correct it or add the household.',
  HH_MEMBER_REJECTED: ({ detail = '' }) =>
    `A household enters whole or not at all: correct row ${detail} of the sheet Integrantes as well.`,
  HH_MEMBER_LEFT: () => 'The person of that number left the household. Use another number or record the return.',
  HH_SCHOOL_UNKNOWN: () =>
    'That school is not in the catalogue. Check modular code and annex, or import the schools first.',
  HH_POST_UNKNOWN: () => 'That health post is not in the catalogue. Check the IPRESS code, or import the posts first.',
  HH_DOCUMENT_TAKEN: ({ detail = '' }) => `The person is in the affiliated household ${detail} and cannot be in two.`,
  HH_HOLDER_UNDER_AGE: () => 'The holder of an affiliated household is 18 or older.',
  HH_HOLDER_DOCUMENT: () => 'The holder of an affiliated household has a valid document. Register it first.',
  HH_HOLDER_OTHER_PROPOSED: () =>
    'Another change of holder of this household waits to be confirmed. Confirm or refuse it first.',
  HH_HOLDER_TO_CONFIRM: () =>
    'The change of holder of an affiliated household waits for somebody else to confirm it, under "To confirm".',
  HH_DOCUMENT_ELSEWHERE: ({ detail = '' }) =>
    `The person is also in household ${detail}. While in both, neither can be affiliated.`,
  HH_DOCUMENT_EARLIER: ({ detail = '' }) =>
    `It is an earlier document of ${detail}: it is the same person. Write the one of today, in one household only.`,
  HH_DOCUMENT_KEPT: ({ detail = '' }) =>
    `The person has ${detail}, later than the one of the row; the later one is kept.`,
  DOC_RESULT_MISSING: () => 'The result is missing. Choose one or leave the row as it came.',
  DOC_RESULT_DATE: () => 'The date of the result is missing. Write it as 25/06/2026.',
  DOC_RESULT_CONTRADICTS: () => 'There is a new document but the result is not OBTUVO DOCUMENTO. Correct one of them.',
  DOC_STEP_BACK: () => 'The person has a later document: nobody goes back from DNI to CUI or CNV. Check the type.',
  DOC_NOTHING_TO_VERIFY: () => 'The person has no registered document to verify. Write the one obtained.',
  DOC_MEMBER_UNKNOWN: () => 'No registered household has that member. Check the household code and the number.',
  DOC_OTHER_PERSON: ({ detail = '' }) =>
    `Another person is registered under that number: ${detail}. Check the household code and the number.`,
  DOC_TWICE_IN_FILE: ({ detail = '' }) =>
    `The same document is given to somebody else in row ${detail}. Leave the number in the right row.`,
  RENIEC_NO_ANSWER: () => 'The answer is missing. Write COINCIDE, NOMBRE DIFERENTE, NO ENCONTRADO or FALLECIDO.',
  RENIEC_CONTRADICTS: () =>
    'The answer does not fit the name or the day of death in the same row. Correct one of them.',
  RENIEC_DEATH_DATE: () => 'The death is before the registered birth. Check the dates.',
  RENIEC_STRANGER: () => 'Nobody in the registry has that document: the row is not used.',
  RENIEC_NO_NAME: () => 'It says that the name differs but not what it is. Ask for it so that both can be compared.',
  HH_LIKELY_DUPLICATE: ({ detail = '' }) =>
    `May be the same person as ${detail}. Accepted all the same; compare them under «Enrolment › Duplicates».`,
  SIS_KEY_MISSING: () => "Whose household is it? Write its code, its PGH code or the holder's document.",
  SIS_KEYS_DISAGREE: ({ detail = '' }) =>
    `The codes and the document of the row are not of one household (${detail}). Correct the wrong one.`,
  SIS_NO_COMMUNITY: () =>
    'The geographic criterion needs a native community. State it in the populated centre or the household.',
  SIS_STRANGER: () => 'That household is not in the registry; the row is not applied.',
  SIS_KEY_UNKNOWN: ({ column, detail = '' }) =>
    `“${column}” does not match what is registered of household ${detail}. Check it.`,
  SIS_OLDER: () => 'It is older than the current classification: it stays in the history and changes nothing now.',
  CAT_UBIGEO: () => 'The ubigeo belongs to no district. Use the 6 digits of INEI.',
  CAT_LEVEL: () => 'The level is no code of the ministry (A0, A1, A2, A3, A5, B0, F0, D…, E…).',
  CAT_CENTER_CODE: () => 'The code has 10 digits and begins with the ubigeo of the row.',
  CAT_PERCENT: () => 'The percentage must be between 0 and 100.',
  CAT_COORDINATE: ({ column }) => `“${column}” is outside Peru. Write decimal degrees, with a minus sign.`,
  CAT_DISTRICT_NEW: () =>
    'No known district has that ubigeo. If the district is new this is right; if not, check the code.',
  CAT_REPLACED: ({ detail = '' }) => `That provisional code has its official one: ${detail}. Use the official one.`,
  TER_DISTRICT_UNKNOWN: () => "No district has that ubigeo in INEI's table. Check the code.",
  TER_DISTRICT_NAME: ({ detail = '' }) => `That ubigeo is of ${detail}. Correct the code or the name of the district.`,
  TER_LAST_DAY: () => 'The last day is before the first. Correct one of the two dates.',
  TER_OVERLAP: ({ detail = '' }) =>
    `It overlaps another validity of the same district (${detail}). Correct the dates so that they do not meet.`,
  TER_PAST: ({ detail = '' }) =>
    `It contradicts a validity that ended (${detail}), and the past is not changed. Remove the row or leave what is registered.`,
  CAT_LEVEL_OTHER: () => 'A level the programme does not verify (neither initial, primary, secondary, EBA nor EBE).',
  BEN_LIST: ({ detail = '' }) => `No benefit is given by that list. The known lists are: ${detail}.`,
  BEN_HOUSEHOLD: () => 'No household of this office has that code. Check it, or register the household first.',
  BEN_HOLDER: ({ detail = '' }) =>
    `Nobody of that household, whose holder is ${detail}. Check the code of the household with headquarters.`,
  BEN_OUTSIDE: ({ detail = '' }) =>
    `What the list ${detail} gives is not in force on that day. Check the date with headquarters.`,
  BEN_ON_PAYROLL: () =>
    'The household was in the programme on that day, and the list is for those who are not. Accepted; tell headquarters.',
  BEN_NOT_IN_PROGRAMME: () => 'The household was not in the programme on that day: kept, but not paid until it is.',
  BEN_SCHEME_CODE: () => 'The code of a scheme has letters, digits or hyphens, up to 20. Check it with headquarters.',
  BEN_SCHEME_GRADE: () => 'The level has no such grade: primary school has six, secondary five.',
  BEN_SCHEME_AMOUNT: () => 'Amounts are in soles, with two decimals at most and up to 100,000. Write 0 for none.',
  BEN_SCHEME_DISTRICT: ({ detail = '' }) => `No district has that ubigeo in INEI's table: ${detail}.`,
  BEN_SCHEME_NAMED: () => 'It is given to named households: leave the districts blank, or choose districts.',
  BEN_SCHEME_KNOWN: () =>
    'From the same day other terms of that scheme, level and grade stand. If they change, say from which other day.',
  BEN_SCHEME_NOTHING: () => 'With both amounts at 0 the scheme gives nothing from that day on.',
  BEN_SCHEME_NOWHERE: () => 'It is given in no district yet: nobody is paid until headquarters names them.',
  BNK_HOUSEHOLD: () => 'No household of the programme has that code. Check it; the row is not used.',
  BNK_HOLDER: () => "The document is not that of the household's holder, whose account it is. Ask the bank.",
  BNK_STEP: ({ detail = '' }) =>
    `That answer does not follow “${detail}”, which is registered. Check the row or the registry.`,
  BNK_DAY: ({ detail = '' }) =>
    `The day has not come, is before the last recorded step${detail && ` (${detail})`} or of a former holder. Correct it.`,
  BNK_LAST4: () =>
    'The last 4 digits are of the card that is handed over: type 4 digits with “TARJETA ENTREGADA” and none with the others.',
  BNK_ACCOUNT: () => 'A savings account of the Banco de la Nación has 11 digits. Check the number.',
  BNK_ACCOUNT_TAKEN: ({ detail = '' }) => `That account is household ${detail}'s. Ask the bank whose it is.`,
  BNK_PROPOSED: () => 'Another account of this household waits for a second person. Decide that one first.',
  BNK_TO_CONFIRM: () => 'The household is paid already: a second person has to confirm the account.',
  VRA_YEAR: () => 'The school year must be 2009 or later and not after the present one. Correct it.',
  VRA_GRADE: () => 'The grade must be one of secondary school, 1 to 5. Correct it.',
  VRA_MARK: () => 'The mark must be 0 to 20 or a letter: AD, A, B or C. Correct it or leave the cell blank.',
  VRA_PLACE: () =>
    'Write the place and how many pupils the grade has: both, from 1, and the place not above the total.',
  VRA_THIRD: ({ detail = '' }) => `Place ${detail} says the opposite of “Tercio superior”. Correct one of the two.`,
  VRA_PASSED_BEFORE: ({ detail = '' }) =>
    `That grade was passed in ${detail} already. Correct the grade or the year that is wrong.`,
  VRA_PUPILS_DIFFER: ({ detail = '' }) =>
    `Row ${detail}, of the same school and grade, gives another number of pupils. Leave the same in all.`,
  VRA_TWICE: ({ detail = '' }) =>
    `Another row or file tells of this person in that year (household ${detail}). A person counts once.`,
  VRA_UNDER_AGE: ({ detail = '' }) =>
    `Only ${detail} years old on 31 December: it is kept, but the incentive is not owed.`,
  VRA_THIRD_UNKNOWN: () =>
    'By the mark the one for the upper third could be owed, but the place is missing. Ask the school.',
  VRA_PLACE_ORDER: ({ detail = '' }) =>
    `Row ${detail} has a better mark and a worse place. Accepted; check the order of merit.`,
};
