import { isIsoDate } from '@shared/domain/calendar';
import { ACCOUNT_REASONS, PAYMENT_MODES } from '@shared/domain/households/account';
import { HOLDER_REASONS } from '@shared/domain/households/payee';
import { outcomeOf, TEXT, usage, type Command } from '../command';
import { onRegistry, withWord } from '../shapes';
import { historyText } from '../historyText';

export const householdLifeCommands: readonly Command[] = [
  onRegistry({
    words: 'households history',
    usage: 'CÓDIGO',
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (code) =>
        outcomeOf(await call('households.history', { code }), historyText),
      ),
  }),
  onRegistry({
    words: 'households move',
    usage:
      'CÓDIGO --on FECHA (--center CÓDIGO | --name CENTRO [--ubigeo UBIGEO]) [--area URBAN|RURAL] [--address TEXTO] [--reference TEXTO] [--reason TEXTO]',
    options: {
      on: TEXT,
      center: TEXT,
      name: TEXT,
      ubigeo: TEXT,
      area: TEXT,
      address: TEXT,
      reference: TEXT,
      reason: TEXT,
    },
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (code) => {
        const [since, ubigeo] = [args.text('on') ?? '', args.text('ubigeo')];
        const area = (['URBAN', 'RURAL'] as const).find((one) => one === args.text('area'));
        if (!isIsoDate(since)) return usage('indique --on AAAA-MM-DD');
        if (args.text('area') !== undefined && area === undefined) return usage('--area es URBAN o RURAL');
        const moved = await call('households.move', {
          code,
          since,
          populatedCenterCode: args.text('center') ?? '',
          populatedCenterName: args.text('name') ?? '',
          address: args.text('address') ?? '',
          reference: args.text('reference') ?? '',
          reason: args.text('reason') ?? '',
          ...(ubigeo === undefined ? {} : { ubigeo }),
          ...(area === undefined ? {} : { area }),
        });
        return outcomeOf(moved, ({ outside }) =>
          outside
            ? `Mudanza registrada. El hogar ${code} vive ahora fuera del distrito de esta oficina.`
            : `Mudanza del hogar ${code} registrada.`,
        );
      }),
  }),
  onRegistry({
    words: 'households holder',
    usage: 'CÓDIGO --member N --on FECHA --reason MOTIVO --evidence TEXTO',
    options: { member: TEXT, on: TEXT, reason: TEXT, evidence: TEXT },
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (code) => {
        const [member, since] = [Number(args.text('member')), args.text('on') ?? ''];
        const reason = HOLDER_REASONS.find((one) => one === args.text('reason'));
        const evidence = args.text('evidence');
        if (!Number.isInteger(member) || member < 1) return usage('indique --member N');
        if (!isIsoDate(since)) return usage('indique --on AAAA-MM-DD');
        if (reason === undefined) return usage(`--reason es ${HOLDER_REASONS.join(', ')}`);
        if (evidence === undefined) return usage('indique --evidence: qué lo prueba');
        return outcomeOf(
          await call('households.holder', { code, member, since, reason, evidence }),
          ({ done, proposal }) =>
            done
              ? `El hogar ${code} tiene nuevo titular.`
              : `Propuesta ${proposal ?? ''}: la confirma otra persona con «proposals confirm».`,
        );
      }),
  }),
  onRegistry({
    words: 'households account',
    usage: 'CÓDIGO --mode MODALIDAD [--number CUENTA] --reason MOTIVO --evidence TEXTO [--on FECHA]',
    options: { mode: TEXT, number: TEXT, on: TEXT, reason: TEXT, evidence: TEXT },
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (code) => {
        const paymentMode = PAYMENT_MODES.find((one) => one === args.text('mode'));
        const reason = ACCOUNT_REASONS.find((one) => one === args.text('reason'));
        const [since, evidence] = [args.text('on'), args.text('evidence')];
        if (paymentMode === undefined) return usage(`--mode es ${PAYMENT_MODES.join(', ')}`);
        if (reason === undefined) return usage(`--reason es ${ACCOUNT_REASONS.join(', ')}`);
        if (evidence === undefined) return usage('indique --evidence: qué lo prueba');
        if (since !== undefined && !isIsoDate(since)) return usage('--on es AAAA-MM-DD');
        const stated = { code, paymentMode, accountNumber: args.text('number') ?? '', reason, evidence };
        return outcomeOf(
          await call('households.account', { ...stated, ...(since === undefined ? {} : { since }) }),
          ({ done, proposal }) =>
            done
              ? `Forma de pago del hogar ${code} registrada.`
              : `Propuesta ${proposal ?? ''}: la confirma otra persona con «proposals confirm».`,
        );
      }),
  }),
];
