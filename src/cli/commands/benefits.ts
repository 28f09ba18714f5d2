import { isIsoDate } from '@shared/domain/calendar';
import type { Output } from '@shared/contract/routes';
import { givenText } from '@shared/messages/benefits';
import { outcomeOf, TEXT, usage, type Arguments, type Command } from '../command';
import { onRegistry } from '../shapes';
import { dateText, soles, table } from '../text';

export const benefitCommands: readonly Command[] = [
  onRegistry({
    words: 'benefits list',
    usage: '[--rules NOMBRE]',
    options: { rules: TEXT },
    run: async (args, call) => {
      const ruleSet = args.text('rules');
      return outcomeOf(await call('benefits.list', ruleSet === undefined ? {} : { ruleSet }), listText);
    },
  }),
  onRegistry({
    words: 'benefits give',
    usage: 'PRESTACIÓN UBIGEO --since FECHA --reference DOCUMENTO',
    options: { since: TEXT, reference: TEXT },
    run: async (args, call) => {
      const [benefit = '', ubigeo = ''] = args.words;
      const sent = sentOf(args);
      if (sent === undefined || ubigeo === '') return usage('indique la prestación, el ubigeo, --since y --reference');
      return outcomeOf(
        await call('benefits.giveIn', { benefit, ubigeo, ...sent }),
        () => `${benefit} se da en ${ubigeo} desde ${dateText(sent.since)}.`,
      );
    },
  }),
  onRegistry({
    words: 'benefits end',
    usage: 'PRESTACIÓN UBIGEO --until FECHA',
    options: { until: TEXT },
    run: async (args, call) => {
      const [benefit = '', ubigeo = ''] = args.words;
      const until = args.text('until') ?? '';
      if (!isIsoDate(until) || ubigeo === '') return usage('indique la prestación, el ubigeo y --until AAAA-MM-DD');
      return outcomeOf(
        await call('benefits.endIn', { benefit, ubigeo, until }),
        () => `${benefit} ya no se da en ${ubigeo} desde ${dateText(until)}.`,
      );
    },
  }),
  onRegistry({
    words: 'benefits name',
    usage: 'LISTA HOGAR --since FECHA --reference DOCUMENTO',
    options: { since: TEXT, reference: TEXT },
    run: async (args, call) => {
      const [list = '', household = ''] = args.words;
      const sent = sentOf(args);
      if (sent === undefined || household === '') return usage('indique la lista, el hogar, --since y --reference');
      return outcomeOf(
        await call('benefits.nameHousehold', { list, household, ...sent }),
        () => `${household} está en la lista ${list}.`,
      );
    },
  }),
  onRegistry({
    words: 'benefits scheme',
    usage:
      'ESQUEMA --level PRIMARY|SECONDARY --grade N --periodic CÉNTIMOS --annual CÉNTIMOS --since FECHA --reference DOCUMENTO',
    options: { level: TEXT, grade: TEXT, periodic: TEXT, annual: TEXT, since: TEXT, reference: TEXT },
    run: async (args, call) => {
      const [code = ''] = args.words;
      const sent = sentOf(args);
      const level = args.text('level') === 'PRIMARY' ? 'PRIMARY' : 'SECONDARY';
      if (sent === undefined || code === '') return usage('indique el esquema, --since y --reference');
      return outcomeOf(
        await call('benefits.addScheme', {
          code,
          level,
          grade: args.text('grade') ?? '',
          periodicCents: Number(args.text('periodic') ?? 0),
          annualCents: Number(args.text('annual') ?? 0),
          validFrom: sent.since,
          reference: sent.reference,
        }),
        ({ benefit }) => `Esquema guardado como ${benefit}; dígase en qué distritos con «benefits give».`,
      );
    },
  }),
];

function sentOf(args: Arguments) {
  const since = args.text('since') ?? '';
  const reference = args.text('reference') ?? '';
  return isIsoDate(since) && reference !== '' ? { since, reference } : undefined;
}

const listText = ({ ruleSet, benefits }: Output<'benefits.list'>) =>
  [
    `Prestaciones de ${ruleSet}, además del bono base:`,
    table(
      benefits.map(({ code, name, cents, districts, validFrom, validTo, reference, ...given }) => [
        code,
        name.es,
        `${soles(cents)} ${givenText(given)}`,
        `${dateText(validFrom)} – ${validTo === null ? '' : dateText(validTo)}`,
        districts === null ? 'en todas partes' : `${districts.length} distritos`,
        given.confirmed ? 'confirmado' : 'por confirmar',
        reference,
      ]),
    ),
  ].join('\n');
