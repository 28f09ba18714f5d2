import { issueText } from './issues';
import { packageRefusal } from './packageRefusals';
import { payerWords } from './payerFiles';
import { recoveryObstacle } from './corrections';
import { missingIn, type Balance } from '../domain/reconciliation/balance';
import { listStatusName } from './listStatus';
import { accountWords } from './account';
import { dependentSentence } from './imports';
import { effectObstaclesEn, otherStatusEn } from './effectObstacles.en';
import { cardObstacleText } from './cards';
import { leaderObstacle } from './leaders';
import { payPointObstacle } from './payPoints';
import { membershipSentence } from './membership';
import { actionName, stepName } from './affiliation';
import { differenceText } from './paperTotals';
import { isFullDisk } from './fullDisk';
import type { ProblemSentences } from './problems';
import { soles } from './money';
import { listed, writtenDate } from './writing';

const choice = (reasons: readonly string[]) => (reasons.length === 0 ? '' : ` Choose among: ${reasons.join(', ')}.`);

const ATTACHMENT_WHY = {
  EMPTY: 'the file is empty.',
  TOO_BIG: 'it is over 10 MB. Scan at a lower resolution.',
  KIND: 'it is no PDF, JPEG or PNG.',
  KEPT: 'the same file is kept here already.',
} as const;

const OFFICIAL_CODE = {
  FORM: 'The official code has 10 digits and begins with the ubigeo of the district of the centre.',
  PROVISIONAL: 'That code is provisional too. Write the official one.',
  FUTURE: 'The date of the official code is in the future.',
};
const HOLDER = {
  ABSENT: 'That person is not in the household. Choose a member who is.',
  SAME: 'That person is the holder already. Nothing changed.',
  FUTURE: 'The day of the change of holder has not come.',
  ORDER: 'The day is before that of the present holder. Type a later one.',
  BEFORE_ENTRY: 'On that day the person was not in the household yet.',
  HH_HOLDER_UNDER_AGE: 'On that day the person is under 18 and cannot be the holder.',
  HH_HOLDER_DOCUMENT: 'The person has no valid document. Register it first.',
};
const MOVE = {
  FUTURE: 'The day of the move has not come.',
  ORDER: 'On that day the household lived at its present address already. Type a later one.',
  SAME: 'The household lives there already. Nothing changed.',
  NO_PLACE: 'Say where it moved: the code of the populated centre, or its name and ubigeo.',
  CENTER: 'That populated centre is not in the catalogue. Type its name too, or check the code.',
  DISTRICT: 'The code of the populated centre is not of the district of the ubigeo. Correct one of them.',
};

function unbalanced(sums: Balance, counts: Balance): string {
  const total = ({ paid, returned, pending, withheld }: Balance) => paid + returned + pending + withheld;
  return `${soles(sums.authorised)} (${counts.authorised} households) were authorised and paid, returned, pending and withheld make ${soles(total(sums))} (${total(counts)} households), a difference of ${soles(missingIn(sums))} and ${missingIn(counts)} households`;
}

export const problemsEn: ProblemSentences = {
  'not-found': ({ what }) => `Not found: ${what}. Check the code and try again.`,
  'invalid-input': ({ issues }) =>
    `Some data cannot be accepted (${issues.map((issue) => issueText(issue, 'en')).join('; ')}). Correct it and try again.`,
  unexpected: ({ reference }) =>
    `An unexpected error occurred and nothing was half saved. Note reference ${reference} and tell support.`,
  busy: ({ job }) => `Wait for the running operation (${job}) to end and try again.`,
  cancelled: () => 'Cancelled. Nothing was saved.',
  'backend-stopped': () =>
    'The registry process stopped and was started again. What was confirmed is saved; sign in again and repeat the last action.',
  forbidden: ({ role }) => `The role ${role} may not do this. Ask a person with the right role.`,
  'registry-locked': () => 'The registry is locked. Sign in with your name and passphrase.',
  'registry-absent': ({ path }) => `There is no registry at ${path}. Create it or name another file.`,
  'registry-exists': ({ path }) => `There is already a registry at ${path}. Nothing was changed; choose another file.`,
  'registry-in-use': () => 'Another program has this registry open. Close it there and try again.',
  'registry-damaged': ({ detail }) =>
    `The registry file is damaged or is not a registry (${detail}). Nothing was changed; put it aside and restore the last backup.`,
  'registry-newer': ({ found, known }) =>
    `This registry is from a newer version of the program (${found}; this one knows up to ${known}). Nothing was changed; update the program.`,
  'registry-bad-place': ({ path, why }) =>
    `The registry cannot be kept in ${path}: ${why}. Choose a folder of this computer that is not synchronised.`,
  'keyring-damaged': ({ path }) =>
    `Both copies of the keyring (${path}) are damaged or missing. Restore the keyring of the last backup.`,
  'wrong-passphrase': () => 'The user or the passphrase is not correct.',
  'wait-before-retry': ({ seconds }) => `Too many attempts. Try again after ${seconds} s.`,
  'wrong-recovery-code': () => 'The recovery code is not correct. Copy it as it is printed.',
  'weak-passphrase': () => 'That passphrase is too easy to guess. Use several words, at least 8 characters.',
  'passphrase-due': () => 'Somebody else chose that passphrase: choose one of your own to sign in.',
  'same-passphrase': () => 'The new passphrase is the same. Choose another one.',
  'user-exists': ({ name }) => `There is already a person named ${name}. Use another name.`,
  'own-right': () => 'Nobody changes their own role or retires. Ask another person who administers.',
  'user-retired': ({ name }) => `${name} is retired. Reactivate the person first.`,
  'user-active': ({ name }) => `${name} is not retired.`,
  'backup-damaged': ({ name, detail }) =>
    `The backup ${name} is damaged (${detail}) and was not restored. Nothing was changed; choose another one.`,
  'backup-of-other': ({ office }) =>
    `The backup is of another registry (${office}). Nothing was changed; choose one of this office, or say that it is to take the place of this registry.`,
  'backup-failed': ({ detail }) =>
    isFullDisk(detail)
      ? 'The backup was not made: the disk is full. Earlier backups are intact. Make room and repeat it.'
      : `The backup could not be made (${detail}). Earlier backups are intact.`,
  'file-unreadable': ({ name, detail }) =>
    `${name} could not be read (${detail}). Check that it exists and is not open in another program.`,
  'file-unwritable': ({ name, detail }) =>
    isFullDisk(detail)
      ? `${name} was not written: the disk is full. Nothing was half done or lost. Make room, or choose another disk, and repeat it.`
      : `${name} could not be written (${detail}). Close it if it is open and check that there is room.`,
  'file-exists': ({ name }) => `${name} exists and was not replaced. Choose another name.`,
  'analysis-outdated': () => 'The registry changed after the file was analysed. Analyse it again before applying.',
  'analysis-applied': () => 'That file was applied before. Nothing was changed.',
  'rows-rejected': ({ rejected }) =>
    `${rejected === 1 ? '1 row has' : `${rejected} rows have`} errors and nothing was applied. Correct the file, or apply the good rows only.`,
  'file-refused': ({ refusal }) => `The file cannot be used: ${refusal}`,
  'import-not-applied': ({ name }) => `"${name}" is not applied: there is nothing to undo.`,
  'import-needed': ({ name, dependents }) =>
    `"${name}" cannot be undone, because this rests on what it brought:\n${listed(dependents.map((one) => dependentSentence(one, 'en')))}\nNothing was changed.`,
  'several-files': ({ name, ids }) =>
    `Several files "${name}" are applied. Say which with "imports undo": ${ids.join(', ')}.`,
  'file-not-kept': ({ name }) => `That copy of "${name}" was not kept. Ask whoever sent it.`,
  'nothing-to-apply': () => 'There is nothing to apply in those files.',
  'district-unknown': ({ ubigeo }) =>
    `${ubigeo} is the ubigeo of no district in INEI's table. Look for it by its name in "Enrolment › Territory".`,
  'validity-refused': ({ why, held }) =>
    why === 'PAST'
      ? `That contradicts a validity that ended (${held}), and the past is not changed. Write a later date.`
      : `It overlaps another validity of the same district (${held}). Write a later date.`,
  'center-known': ({ center }) =>
    `The district already has that populated centre: ${center}. Use it instead of another.`,
  'provisional-codes-used-up': ({ ubigeo }) =>
    `District ${ubigeo} has used its 999 provisional codes. Ask headquarters for the official ones.`,
  'center-absent': ({ center }) => `There is no populated centre with the code ${center}. Look for it by its name.`,
  'center-not-provisional': ({ center }) => `${center} has its official code already. Nothing was changed.`,
  'official-code-refused': ({ why, center }) => `${OFFICIAL_CODE[why]} (${center})`,
  'duplicate-code': ({ value }) => `Code ${value} is registered already. Open that household or use another code.`,
  'document-taken': ({ number, household, name, later }) =>
    later === ''
      ? `Document ${number} is registered in household ${household}: ${name}. Open it to check.`
      : `Document ${number} is an earlier one of ${name}, household ${household}, who has ${later} today: it is the same person. Open that household to check.`,
  'scheme-known': ({ benefit, since }) =>
    `${benefit} from ${writtenDate(since)} is held with other figures already. If they change, say from which other day.`,
  'naming-outside': ({ list, since }) =>
    `What list ${list} gives does not hold on ${writtenDate(since)}. Check the date with headquarters.`,
  'answer-known': ({ household }) =>
    `That answer is in the history of household ${household} already. Nothing was changed.`,
  'fields-invalid': ({ fields }) => `Check these fields: ${fields.map(({ path }) => path).join(', ')}.`,
  'registry-changed': ({ what }) =>
    `Somebody changed ${what} while you were editing. Open it again; your draft is kept.`,
  'holder-not-possible': ({ why }) => HOLDER[why],
  'card-not-possible': (refused) => cardObstacleText(refused, 'en'),
  'pay-point-not-possible': (refused) => payPointObstacle(refused, 'en'),
  'leader-not-possible': (refused) => leaderObstacle(refused, 'en'),
  'move-not-possible': ({ why }) => MOVE[why],
  'account-not-possible': ({ why }) => accountWords.en.obstacles[why],
  'account-taken': ({ accountNumber, household, name }) =>
    `Account ${accountNumber} is that of household ${household}, holder ${name}. Check the number, or record first that that household is no longer paid into it.`,
  'already-proposed': ({ household }) =>
    `Household ${household} has such a proposal waiting already. Confirm or refuse it first, under "To confirm".`,
  'proposal-decided': () => 'That proposal was decided already. Nothing changed.',
  'own-proposal': ({ name }) => `${name} made this proposal; somebody else has to confirm it.`,
  'purge-waits': () => 'A purge waits for a decision already. Decide or withdraw it first.',
  'purge-changed': () =>
    'The households to purge are not those that were proposed. Nothing was taken out; refuse the proposal and make another.',
  'nobody-to-purge': ({ cutoff }) => `No household left the programme by ${writtenDate(cutoff)} with nothing pending.`,
  'household-purged': ({ household }) =>
    `The data of household ${household} were purged: it is not changed and does not return. If it comes back, register it anew.`,
  'request-open': ({ household, number }) =>
    `Household ${household} has an open request already (${number || 'without number'}). Note the next step in it.`,
  'request-absent': ({ household }) => `Household ${household} has no open request. Register it first.`,
  'request-step': ({ fault }) =>
    ({
      ORDER: 'That step does not follow the last one noted. Choose one of those that do.',
      BEFORE_EARLIER: 'The date is before that of a step already noted. Correct it.',
      FUTURE: 'The date is in the future. Correct it.',
    })[fault],
  'reevaluation-late': ({ household, lastDay }) =>
    lastDay === null
      ? `Household ${household} has no dated result to reevaluate. Register a request for classification.`
      : `The term to reevaluate the result of household ${household} ended on ${writtenDate(lastDay)}. Register a request for classification.`,
  'community-needed': ({ household }) =>
    `The geographic criterion needs the native community of household ${household}. Register it in its populated centre.`,
  'community-date': ({ from }) => `The date must lie between ${writtenDate(from)} and today. Correct it.`,
  'form-refused': ({ form, why, period }) =>
    ({
      DAMAGED: `"${form}" is no form code, or a character of it is wrong: the last one checks the others. Read it from the sheet again.`,
      UNKNOWN: `This office did not issue form ${form}. Check where the sheet comes from.`,
      OTHER_OFFICE: `Form ${form} is of a facility this office does not have: it is another office's. Send it there.`,
      OTHER_PERIOD: `Form ${form} is of bimester ${period}. Type it under that bimester.`,
    })[why],
  'control-totals': ({ months, differences }) =>
    `The control totals differ: ${differences.map((one) => differenceText(one, months, 'en')).join('; ')}. Check the rows; if the sheet is wrong, choose the reason.`,
  'own-typing': ({ name, form }) => `${name} typed form ${form}; somebody else has to check it with the sheet at hand.`,
  'rule-set-unknown': ({ name, known }) => `There is no rule set “${name}”. There are: ${known.join(', ')}.`,
  'rule-set-not-in-force': ({ name, date, from, to }) =>
    `The rules ${name} were not in force on ${date}: they hold from ${from}${to === null ? '' : ` to ${to}`}. Choose another date or set.`,
  'no-rule-set-on': ({ date }) => `On ${date} the programme did not exist yet: there are no rules for that date.`,
  'rule-set-empty': ({ name }) =>
    `The rule set ${name} is empty: without conditions or duties everybody would pass. Nobody was judged.`,
  'membership-refused': (refused) => membershipSentence(refused, 'en'),
  'period-exists': ({ period }) => `Bimester ${period} is open or closed already.`,
  'period-not-open': ({ period }) =>
    `Bimester ${period} is not open: open it if it has not begun; once closed, what comes is received as late evidence.`,
  'period-not-closed': ({ period }) =>
    `Bimester ${period} is not closed yet. Close it before calculating the payment list.`,
  'period-unsettled': ({ households, duties }) =>
    `Not closed: ${duties} duties of ${households} households are unsettled. Settle them under "Open questions", or ask a supervisor to close with pending households.`,
  'period-not-over': ({ period, lastDay }) => `Bimester ${period} ends on ${lastDay}. Close it after that date.`,
  'no-households': () =>
    'There are no affiliated households to verify. Affiliate households before opening the bimester.',
  'several-duties-open': ({ duties }) =>
    `That person has several open duties in the month (${duties.join(', ')}). Say which.`,
  'no-open-duty': ({ month }) =>
    `There is no open duty in ${month} for what was named. If it was answered already, as a breach that is justified, say which one (in a command, by --duty).`,
  'decision-not-allowed': ({ state, reason, allowed }) =>
    `${state} cannot be decided with reason ${reason}.${choice(allowed)}`,
  'reason-unknown': ({ reason, allowed }) => `Reason ${reason} is not in the catalogue.${choice(allowed)}`,
  'second-person-needed': () => 'Recorded; it waits for a second person to confirm it.',
  'effect-not-possible': ({ household, why, status }) =>
    status === undefined ? effectObstaclesEn[why](household) : otherStatusEn[status](household),
  'household-judged': ({ household, period }) =>
    `Household ${household} has its result of bimester ${period}, and that is not changed. If a workbook or a certificate came, receive it as late evidence (Workbooks); if the family objects, record its appeal.`,
  'not-located-open': ({ persons, names }) =>
    persons === 1
      ? `Not closed: the school or post of ${names.join('')} does not have that person. Locate or decide under “Not located”.`
      : `Not closed: the schools or posts of ${persons} people do not have them: ${names.join('; ')}${persons > names.length ? ' …' : ''}. Locate or decide about each under “Not located”.`,
  'not-located-absent': ({ household, name }) =>
    `${name}, of household ${household}, is not among those not located by that service. Nothing was changed.`,
  'not-located-waits': ({ name }) =>
    `${name} is not on the list of the service. Look for the person under “Not located”; if not found, a supervisor decides there. Nothing was changed.`,
  'other-person-taken': ({ name }) =>
    `The row of ${name} was already confirmed as another person’s. Nothing was changed.`,
  'other-person-differs': ({ name, whose, household, asked }) =>
    `The row of ${name} is that of ${whose}, of household ${household}, and not of ${asked}. Check whose it is. Nothing was changed.`,
  'not-located-there': ({ name, facility }) =>
    `${name} is on the list of ${facility} already, which says it does not have the person. Choose another school or post, or ask there for a corrected workbook. Nothing was changed.`,
  'list-absent': ({ period }) => `There is no payment list for ${period} yet. Calculate it first.`,
  'list-approved': ({ period }) => `The payment list of ${period} is approved and is not changed.`,
  'list-status': ({ period, status }) =>
    `The payment list of ${period} is ${listStatusName(status, 'en').toLocaleLowerCase('en')}: that cannot be done with it.`,
  'recovery-not-possible': ({ household, period, why }) => recoveryObstacle(why, 'en', { household, period }),
  'layout-not-possible': ({ why }) => payerWords.en.faults[why],
  'payer-unknown': () =>
    'Who pays is missing: name, account and bank. The supervisor or the administrator types it in “Who pays…”.',
  'payer-file-empty': ({ period }) =>
    `Nobody in the list of ${period} is paid like this: the file would be empty and was not written.`,
  'payer-misfit': ({ household, title, value }) =>
    `Household ${household} does not fit the column “${title}” (${value}). Nothing was written: widen the column or put the value right.`,
  'list-without-inputs': ({ period }) =>
    `The payment list of ${period} was calculated by a version that kept no inputs; it cannot be replayed.`,
  'list-not-sent': ({ period, status }) =>
    `The payment list of ${period} is ${listStatusName(status, 'en').toLocaleLowerCase('en')}: results are taken only of a list that was sent and is not closed yet.${status === 'APPROVED' ? ' First mark it as sent, in “Payment list” or by “payments send”.' : ''}`,
  'list-unanswered': ({ period, status }) =>
    `The payment list of ${period} is ${listStatusName(status, 'en').toLocaleLowerCase('en')} and has no result: first take in the payer's file.`,
  'list-unbalanced': ({ period, sums, counts }) =>
    `The payment list of ${period} does not balance and was not closed: ${unbalanced(sums, counts)}. Verify the ledger (“payments verify-ledger”) and tell support.`,
  'list-nobody-paid': ({ period }) =>
    `Nothing of the payment list of ${period} is known to be collected yet. First take in the results.`,
  'list-not-approved': ({ period }) => `The payment list of ${period} is not approved yet.`,
  'no-proposals': () =>
    'There are no proposals to send: headquarters must be the one who decides, and a validated household must have signed.',
  'same-person': ({ name }) => `${name} calculated this list; another person must approve it.`,
  'audit-stops': ({ findings, household }) =>
    `Not approved: the audit has ${findings} findings that stop it, the first about household ${household}. Mend them or withhold those payments, and calculate again.`,
  'second-approval-waits': ({ name }) =>
    `${name} already approved this list; for its sum another person must approve it too.`,
  'own-approval': ({ name }) => `${name} approved this list; another person must cancel it.`,
  withheld: ({ household }) => `The payments of household ${household} are withheld already. Nothing was changed.`,
  'not-withheld': ({ household }) => `The payments of household ${household} are not withheld. Nothing was changed.`,
  'totals-differ': ({ expected, found }) =>
    `Totals differ (expected ${expected}, found ${found}). Nothing was approved; calculate the list again.`,
  'assembly-final': ({ assembly, status }) =>
    status === 'CANCELLED'
      ? `Assembly ${assembly} did not take place. Convene another one.`
      : `Assembly ${assembly} is closed and does not change. Correct the result of a household, with its reason.`,
  'assembly-still-open': ({ assembly }) => `Assembly ${assembly} is still open: change the result on its agenda.`,
  'assembly-unfinished': ({ assembly, missing }) =>
    `Assembly ${assembly} was not closed: ${missing} households have no result. Type them, or close with those who did not come marked absent.`,
  'assembly-no-quorum': ({ attendees, quorum }) =>
    `The assembly was not closed: the rules ask for ${quorum} people and ${attendees} were noted.`,
  'assembly-without-households': ({ centers }) =>
    `There are no candidate households for an assembly in ${centers.join(', ')}. Check the populated centre, or whether they are on another agenda.`,
  'household-on-agenda': ({ household, assembly }) =>
    `Household ${household} is already on the agenda of assembly ${assembly}.`,
  'step-not-allowed': ({ household, step, action }) =>
    `Household ${household} stands at "${stepName(step, 'en')}": "${actionName(action, 'en')}" is not possible now.`,
  'headquarters-decides': () =>
    'In this office headquarters confirms affiliations. Proposals travel in the package; enter the answer when it comes.',
  'no-place': ({ household, rank, places }) =>
    `Household ${household} has rank ${rank} and there are ${places} places: it stays on the waiting list.`,
  'date-not-allowed': ({ date, why, than }) =>
    why === 'FUTURE'
      ? `The date ${writtenDate(date)} has not come yet (today is ${writtenDate(than)}).`
      : `The date ${writtenDate(date)} cannot be before ${writtenDate(than)}.`,
  'attachment-refused': ({ name, why }) => `${name} was not kept: ${ATTACHMENT_WHY[why]}`,
  'settlement-not-allowed': () =>
    'That answer of RENIEC is not settled this way: only a name that the list gives can be taken over. A death is registered in the household.',
  'package-invalid': ({ part, why }) => `The package is not valid at "${part}": ${why}.`,
  'nothing-to-send': ({ what }) =>
    what === 'REGISTRY'
      ? 'No household changed since the last receipt. Send the whole registry if headquarters asks for it.'
      : 'That bimester has neither authorised payments nor results yet.',
  'package-refused': ({ why, detail }) => packageRefusal(why, detail, 'en'),
};
