import { isIsoDate, isPeriod } from '@shared/domain/calendar';
import { PAYMENT_MODES } from '@shared/domain/households/account';
import { paymentModeName } from '@shared/messages/account';
import { FLAG, outcomeOf, TEXT, usage, type Command } from '../command';
import { onRegistry, withWord } from '../shapes';
import { dateText, table } from '../text';

const MANY = { type: 'string', multiple: true } as const;
const POINT = 'el código del punto de pago';

/** Puntos de pago: directory, what each serves, its days. */
export const payPointCommands: readonly Command[] = [
  onRegistry({
    words: 'pay-points list',
    usage: '[--all]',
    options: { all: FLAG },
    run: async (args, call) =>
      outcomeOf(await call('payPoints.list', { all: args.flag('all') }), (points) =>
        points.length === 0
          ? 'No hay puntos de pago registrados.'
          : table(
              points.map((one) => [
                one.payPoint,
                one.name,
                paymentModeName(one.paymentMode),
                one.place,
                one.centers.map(({ name }) => name).join(', '),
                `${one.households.length} hogares nombrados`,
                one.lastDay === null ? `desde ${one.since}` : `${one.since} – ${one.lastDay}`,
              ]),
            ),
      ),
  }),
  onRegistry({
    words: 'pay-points add',
    usage: `CÓDIGO --name NOMBRE --mode ${PAYMENT_MODES.join('|')} --since FECHA [--place TEXTO] [--center CENTRO_POBLADO]…`,
    options: { name: TEXT, mode: TEXT, since: TEXT, place: TEXT, center: MANY },
    run: (args, call) =>
      withWord(args, POINT, async (payPoint) => {
        const [name, since] = [args.text('name'), args.text('since')];
        const paymentMode = PAYMENT_MODES.find((one) => one === args.text('mode'));
        if (name === undefined || paymentMode === undefined || since === undefined || !isIsoDate(since)) {
          return usage('indique --name, --mode con una modalidad que exista y --since AAAA-MM-DD');
        }
        const input = { payPoint, name, paymentMode, since, place: args.text('place') ?? '' };
        const added = await call('payPoints.add', { ...input, centers: [...args.all('center')] });
        return outcomeOf(added, (one) => `${one.payPoint}: ${one.name}.`);
      }),
  }),
  onRegistry({
    words: 'pay-points serve',
    usage: 'CÓDIGO [--center CENTRO_POBLADO]… [--household HOGAR]…',
    options: { center: MANY, household: MANY },
    run: (args, call) =>
      withWord(args, POINT, async (payPoint) => {
        const [centers, households] = [[...args.all('center')], [...args.all('household')]];
        const served = await call('payPoints.serve', {
          payPoint,
          ...(centers.length > 0 && { centers }),
          ...(households.length > 0 && { households }),
        });
        return outcomeOf(served, (one) => `${one.payPoint}: ${one.name}.`);
      }),
  }),
  onRegistry({
    words: 'pay-points day',
    usage: 'CÓDIGO --period BIMESTRE --day FECHA --from HH:MM --to HH:MM [--note TEXTO]',
    options: { period: TEXT, day: TEXT, from: TEXT, to: TEXT, note: TEXT },
    run: (args, call) =>
      withWord(args, POINT, async (payPoint) => {
        const [period, day] = [args.text('period'), args.text('day')];
        const [from, to] = [args.text('from'), args.text('to')];
        if (period === undefined || !isPeriod(period) || day === undefined || !isIsoDate(day)) {
          return usage('indique --period AAAA-BN y --day AAAA-MM-DD');
        }
        if (from === undefined || to === undefined) return usage('indique --from HH:MM y --to HH:MM');
        const input = { payPoint, period, day, from, to, note: args.text('note') ?? '' };
        return outcomeOf(await call('payPoints.addDay', input), () => `${payPoint}: ${day}, ${from}–${to}.`);
      }),
  }),
  onRegistry({
    words: 'pay-points days',
    usage: 'BIMESTRE [--withdraw ID]',
    options: { withdraw: TEXT },
    run: (args, call) =>
      withWord(args, 'el bimestre', async (period) => {
        if (!isPeriod(period)) return usage('el bimestre se escribe AAAA-BN');
        const id = args.text('withdraw');
        if (id !== undefined) return outcomeOf(await call('payPoints.withdrawDay', { id }), () => 'Día retirado.');
        return outcomeOf(await call('payPoints.days', { period }), (days) =>
          table(
            days.map((one) => [one.id, dateText(one.day), `${one.from}–${one.to}`, one.payPoint, one.name, one.note]),
            `No hay días de pago anunciados para ${period}.`,
          ),
        );
      }),
  }),
  onRegistry({
    words: 'pay-points end',
    usage: 'CÓDIGO --last-day FECHA --reason TEXTO',
    options: { 'last-day': TEXT, reason: TEXT },
    run: (args, call) =>
      withWord(args, POINT, async (payPoint) => {
        const [lastDay, reason] = [args.text('last-day'), args.text('reason')];
        if (lastDay === undefined || !isIsoDate(lastDay) || reason === undefined) {
          return usage('indique --last-day AAAA-MM-DD y --reason');
        }
        return outcomeOf(await call('payPoints.end', { payPoint, lastDay, reason }), () => `${payPoint}: terminado.`);
      }),
  }),
];
