import type { Output } from '@shared/contract/routes';
import { paymentModeName } from '@shared/messages/account';
import { formerLines, formerRows } from '@shared/messages/former';
import { HOUSEHOLD_STATUS, statusReason } from '@shared/messages/householdStatus';
import { proposalReason } from '@shared/messages/proposals';
import { dateText, table } from './text';

type History = Output<'households.history'>;
type Dated = Pick<History['addresses'][number], 'since' | 'until' | 'at' | 'by' | 'file' | 'row'>;

/** Every dated row of a household as columns: what, from when to when, who noted it when, and from which file. */
export const historyText = (history: History) =>
  [datedText(history), ...(history.former === null ? [] : [formerText(history.former)])].join('\n');

const formerText = (former: NonNullable<History['former']>) =>
  [
    ...formerLines(former),
    table(
      formerRows(former).map(({ period, office, result, why, paid }) => [
        period,
        office,
        result,
        paid.join('; '),
        why.join(' '),
      ]),
    ),
  ].join('\n');

const datedText = ({ statuses, payees, accounts, addresses, members }: History) =>
  table([
    ...statuses.map((one) => line('Estado', [HOUSEHOLD_STATUS.es[one.status], statusReason(one.reason)], one)),
    ...payees.map((one) =>
      line('Titular', [`${one.member}. ${one.name}`, proposalReason(one.reason), one.evidence], one),
    ),
    ...accounts.map((one) =>
      line(
        'Forma de pago',
        [paymentModeName(one.paymentMode), one.accountNumber, proposalReason(one.reason), one.evidence],
        one,
      ),
    ),
    ...addresses.map((one) =>
      line('Domicilio', [one.populatedCenterName, one.address, one.reference, one.reason], one),
    ),
    ...members.flatMap(memberLines),
  ]);

const memberLines = ({ number, name, ...member }: History['members'][number]) => {
  const of = (what: string) => `${number}. ${what}`;
  const stay = [name, proposalReason(member.exitReason), member.cameFrom, member.wentTo];
  return [
    line(of('Integrante'), stay, member),
    ...member.documents.map((one) => line(of('Documento'), [one.documentType, one.documentNumber], one)),
    ...member.services.map((one) =>
      line(
        of(one.kind === 'SCHOOL' ? 'Escuela' : 'Establecimiento'),
        [one.code, one.name, one.grade, one.section],
        one,
      ),
    ),
    ...member.pregnancies.map((one) => line(of('Embarazo'), [one.lmpDate ?? '', one.outcome], one)),
  ];
};

const said = (parts: readonly string[]) => parts.filter(Boolean).join(' · ');
const span = ({ since, until }: Pick<Dated, 'since' | 'until'>) => [
  dateText(since),
  until === null ? 'hoy' : dateText(until),
];

const line = (what: string, parts: readonly string[], dated: Dated) => [
  what,
  said(parts),
  ...span(dated),
  said([dated.at === '' ? '' : dateText(dated.at), dated.by]),
  dated.file === '' ? '' : said([dated.file, dated.row === null ? '' : `fila ${dated.row}`]),
];
