import { isMonth, monthsOf, type Period } from '@shared/domain/calendar';
import { DUTIES } from '@shared/domain/compliance/duties';
import { reasonsFor } from '@shared/domain/compliance/resolve';
import { POST_SITUATIONS, SCHOOL_SITUATIONS } from '@shared/domain/compliance/statements';
import { monthName, reasonName } from '@shared/messages/compliance';
import { outcomeOf, TEXT, usage, type Arguments, type Call, type Command, type Outcome } from '../command';
import { resolvePath } from '../paths';
import { onPeriod } from '../shapes';
import { table } from '../text';

const SITUATIONS = [...new Set<string>([...SCHOOL_SITUATIONS, ...POST_SITUATIONS])];

/** What the office itself states with evidence: a facility that could not serve, a breach that is excused. */
export const evidenceCommands: readonly Command[] = [
  onPeriod({
    words: 'facilities situation',
    usage: `CÓDIGO --month AAAA-MM --as ${SITUATIONS.join('|')} --evidence TEXTO [--scan ARCHIVO]`,
    options: { month: TEXT, as: TEXT, evidence: TEXT, scan: TEXT },
    run: async (period, args, call) => {
      const [facility, month] = [args.words[1], monthIn(period, args)];
      const [situation, evidence] = [args.text('as'), args.text('evidence')];
      if (facility === undefined)
        return usage('indique el código de la institución, del establecimiento o del distrito');
      if (month === undefined) return usage(`--month es ${monthsOf(period).join(' o ')}`);
      if (situation === undefined || evidence === undefined) return usage('indique --as y --evidence');
      return outcomeOf(
        await call('compliance.recordSituation', { facility, month, situation, evidence, ...scanIn(args) }),
        ({ facilityName }) =>
          `Registrado: ${[facility, facilityName].filter(Boolean).join(' ')}, ${reasonName(situation)} en ${monthName(month)}.`,
      );
    },
  }),
  onPeriod({
    words: 'facilities situations',
    usage: '',
    options: {},
    run: async (period, _args, call) =>
      outcomeOf(await call('compliance.situations', { period }), (recorded) =>
        table(
          recorded.map(({ month, facility, situation, evidence, scans, by }) => [
            month,
            facility,
            situation,
            evidence,
            scansText(scans),
            by,
          ]),
          `Ningún establecimiento tiene una situación registrada en ${period}.`,
        ),
      ),
  }),
  onPeriod({
    words: 'results justify',
    usage: `--household CÓDIGO --member N --month AAAA-MM [--duty D] --reason ${reasonsFor('JUSTIFIED').join('|')} --note TEXTO [--scan ARCHIVO]`,
    options: { household: TEXT, member: TEXT, month: TEXT, duty: TEXT, reason: TEXT, note: TEXT, scan: TEXT },
    run: justify,
  }),
];

function monthIn(period: Period, args: Arguments) {
  const month = args.text('month') ?? '';
  return isMonth(month) && monthsOf(period).includes(month) ? month : undefined;
}

function scanIn(args: Arguments) {
  const scan = args.text('scan');
  return scan === undefined ? {} : { scan: { path: resolvePath(scan) } };
}

async function justify(period: Period, args: Arguments, call: Call): Promise<Outcome> {
  const [household, member, month] = [args.text('household'), Number(args.text('member')), monthIn(period, args)];
  const [reason, note] = [args.text('reason'), args.text('note')];
  const duty = DUTIES.find((known) => known === args.text('duty'));
  if (household === undefined || !Number.isInteger(member)) return usage('indique --household y --member');
  if (month === undefined) return usage(`--month es ${monthsOf(period).join(' o ')}`);
  if (args.text('duty') !== undefined && duty === undefined) return usage(`--duty es ${DUTIES.join(', ')}`);
  if (reason === undefined || note === undefined) return usage('indique --reason y --note');
  const target = { household, member };
  const asked = {
    period,
    target,
    month,
    as: 'JUSTIFIED',
    reason,
    note,
    ...(duty === undefined ? {} : { duty }),
    ...scanIn(args),
  } as const;
  return outcomeOf(await call('compliance.resolve', asked), ({ decided }) =>
    decided.map((row) => `${row.memberName} ${row.month} ${row.duty}: ${row.explanation}`).join('\n'),
  );
}

function scansText(scans: number): string {
  if (scans === 0) return '';
  return scans === 1 ? '1 escaneo' : `${scans} escaneos`;
}
