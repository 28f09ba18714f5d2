import type { Output } from '@shared/contract/routes';
import { findingSentence } from '@shared/messages/audit';
import { monthName } from '@shared/messages/compliance';
import { reasonSentence, reasonsText } from '@shared/messages/payments';
import { whyEs } from '@shared/messages/why.es';
import { done, outcomeOf, problem, TEXT, usage, type Command } from '../command';
import { onPeriod } from '../shapes';
import { counted, soles, table } from '../text';

/** What is looked at before a list is approved; exit status 1 where a finding stops it. */
export const paymentAuditCommands: readonly Command[] = [
  onPeriod({
    words: 'payments audit',
    usage: '(hallazgos antes de aprobar)',
    run: async (period, _args, call) => {
      const found = await call('payments.audit', { period });
      if (!found.ok) return problem(found.problem);
      const text = auditText(found.value);
      return found.value.stops === 0 ? done(found.value, text) : { kind: 'refused', json: found.value, text };
    },
  }),
  onPeriod({
    words: 'payments compare',
    usage: '(con la lista anterior)',
    run: async (period, _args, call) => outcomeOf(await call('payments.compare', { period }), compareText),
  }),
  onPeriod({
    words: 'payments why',
    usage: '--household CÓDIGO (de los meses, por las reglas, a cada línea)',
    options: { household: TEXT },
    run: async (period, args, call) => {
      const household = args.text('household');
      if (household === undefined) return usage('indique --household');
      return outcomeOf(await call('payments.why', { period, household }), whyText);
    },
  }),
];

const whyText = ({ household, period, bimesters, lines }: Output<'payments.why'>) =>
  [
    `${household} · lista de ${period}`,
    ...bimesters.flatMap(({ period: of, duties, months, rules }) => [
      ...duties.map(({ member, month, explanation }) => `  ${member}, ${month}: ${explanation}`),
      `  ${of}: ${months.map(({ month, result }) => `${monthName(month)} ${whyEs.monthResults[result]}`).join(', ')}`,
      ...rules.map(({ rule, reason, holds }) => `    ${rule} ${reasonSentence(reason)}: ${holds ? 'sí' : 'no'}`),
    ]),
    ...lines.map(
      ({ benefit, originPeriod, rule, reason, entitled, settled, amount }) =>
        `  ${benefit} ${originPeriod} ${rule} ${reasonSentence(reason)}: corresponde ${soles(entitled)}, ya pagado ${soles(settled)}, en esta lista ${soles(amount)}`,
    ),
  ].join('\n');

const totalsText = ({ households, cents, hash }: Output<'payments.audit'>['totals']) =>
  `${counted(households, 'hogar', 'hogares')}, ${soles(cents)}, huella ${hash.slice(0, 12)}`;

function auditText({ period, totals, stops, findings }: Output<'payments.audit'>): string {
  const lines = findings.map((one) => [
    one.severity === 'STOPS' ? 'impide' : 'mirar',
    one.household ?? '',
    findingSentence(one),
  ]);
  const head = `Lista de ${period}: ${totalsText(totals)}.`;
  if (findings.length === 0) return `${head} Sin hallazgos.`;
  return [
    `${head} ${counted(findings.length, 'hallazgo')}, ${stops} ${stops === 1 ? 'impide' : 'impiden'} aprobarla.`,
    table(lines),
  ].join('\n');
}

const CHANGES = { NEW: 'nuevo', GONE: 'sale', CHANGED: 'cambia' } as const;

function compareText({ period, totals, previous, changes, rows }: Output<'payments.compare'>): string {
  const head = `${period}: ${totalsText(totals)}`;
  if (previous === null) return `${head}; no hay una lista anterior aprobada.`;
  const counts = (['NEW', 'GONE', 'CHANGED'] as const).map(
    (change) =>
      `${CHANGES[change]}: ${counted(changes[change].households, 'hogar', 'hogares')}, ${soles(changes[change].cents)}`,
  );
  const lines = rows.map(({ household, change, before: old, now, reasonsBefore, reasonsNow }) => [
    CHANGES[change],
    household,
    `${soles(old)} → ${soles(now)}`,
    [reasonsBefore, reasonsNow].map((reasons) => reasonsText(reasons)).join(' → '),
  ]);
  return [`${head}; ${previous.period}: ${totalsText(previous)}.`, `${counts.join('; ')}.`, table(lines)].join('\n');
}
