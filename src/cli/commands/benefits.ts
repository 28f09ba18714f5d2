import { SCHOOL_LEVELS } from '@shared/domain/benefits/benefit';
import { schemeName } from '@shared/domain/benefits/schemes';
import { isIsoDate } from '@shared/domain/calendar';
import type { Output } from '@shared/contract/routes';
import { districtsText, givenText } from '@shared/messages/benefits';
import { rowSentence } from '@shared/messages/rows';
import { FLAG, outcomeOf, TEXT, usage, type Arguments, type Command } from '../command';
import { resolvePath } from '../paths';
import { onRegistry, withWord } from '../shapes';
import { dateText, soles, table } from '../text';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

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
      return outcomeOf(await call('benefits.nameHousehold', { list, household, ...sent }), ({ warnings }) =>
        [`${household} está en la lista ${list}.`, ...warnings.map((code) => rowSentence(code, { column: '' }))].join(
          '\n',
        ),
      );
    },
  }),
  onRegistry({
    words: 'benefits scheme',
    usage:
      'ESQUEMA --level PRIMARY|SECONDARY --grade N --periodic CÉNTIMOS --annual CÉNTIMOS --since FECHA --reference DOCUMENTO [--for-named]',
    options: {
      level: TEXT,
      grade: TEXT,
      periodic: TEXT,
      annual: TEXT,
      since: TEXT,
      reference: TEXT,
      'for-named': FLAG,
    },
    run: async (args, call) => {
      const [code = ''] = args.words;
      const sent = sentOf(args);
      const level = SCHOOL_LEVELS.find((one) => one === args.text('level'));
      if (sent === undefined || code === '') return usage('indique el esquema, --since y --reference');
      if (level === undefined) return usage('--level es PRIMARY o SECONDARY');
      const [periodic, annual] = ['periodic', 'annual'].map((name) => Number(args.text(name) ?? 0));
      if (!Number.isInteger(periodic) || !Number.isInteger(annual))
        return usage('--periodic y --annual son céntimos enteros, por ejemplo 15000');
      return outcomeOf(
        await call('benefits.addScheme', {
          code,
          level,
          grade: args.text('grade') ?? '',
          periodicCents: periodic ?? 0,
          annualCents: annual ?? 0,
          validFrom: sent.since,
          reference: sent.reference,
          givenTo: args.flag('for-named') ? 'HOUSEHOLDS' : 'DISTRICTS',
        }),
        ({ benefit, list }) =>
          list === null
            ? `Esquema guardado como ${benefit}; dígase en qué distritos con «benefits give».`
            : `Esquema guardado como ${benefit}; dígase a qué hogares con «benefits import», lista ${list}.`,
      );
    },
  }),
  onRegistry({
    words: 'benefits schemes import',
    usage: 'ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]',
    options: IMPORT_OPTIONS,
    run: (args, call) =>
      withWord(args, 'el archivo', (file) =>
        importInTwoSteps(args, call, {
          analyse: () => call('benefits.analyseSchemes', { file: { path: resolvePath(file) } }),
          apply: (input) => call('benefits.applySchemes', input),
          remarks: 'file',
        }),
      ),
  }),
  onRegistry({
    words: 'benefits schemes',
    usage: '',
    run: async (_args, call) => outcomeOf(await call('benefits.schemes', {}), schemesText),
  }),
  onRegistry({
    words: 'benefits named',
    usage: '[LISTA]',
    run: async ({ words: [list] }, call) =>
      outcomeOf(await call('benefits.named', { ...(list === undefined ? {} : { list }), limit: 1000 }), namedText),
  }),
  onRegistry({
    words: 'benefits import',
    usage: 'ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]',
    options: IMPORT_OPTIONS,
    run: (args, call) =>
      withWord(args, 'el archivo', (file) =>
        importInTwoSteps(args, call, {
          analyse: () => call('benefits.analyse', { file: { path: resolvePath(file) } }),
          apply: (input) => call('benefits.apply', input),
          remarks: 'file',
        }),
      ),
  }),
];

const schemesText = (schemes: Output<'benefits.schemes'>) =>
  schemes.length === 0
    ? 'La sede todavía no dio ningún esquema alternativo.'
    : table(
        schemes.map((one) => [
          schemeName(one).es,
          `${soles(one.periodicCents)} al bimestre, ${soles(one.annualCents)} al año`,
          `${dateText(one.validFrom)} – ${one.validTo === null ? '' : dateText(one.validTo)}`,
          one.list === null ? districtsText(one.districts) : placeText(null, one.list),
          one.reference,
        ]),
      );

const namedText = ({ lists, rows, total }: Output<'benefits.named'>) =>
  [
    table(
      lists.map(({ list, names, households }) => [list, names.map(({ es }) => es).join('; '), `${households} hogares`]),
    ),
    table(
      rows.map(({ list, household, holder, since, reference }) => [
        list,
        household,
        holder,
        dateText(since),
        reference,
      ]),
    ),
    rows.length < total ? `… y ${total - rows.length} más` : '',
  ]
    .filter(Boolean)
    .join('\n');

function sentOf(args: Arguments) {
  const since = args.text('since') ?? '';
  const reference = args.text('reference') ?? '';
  return isIsoDate(since) && reference !== '' ? { since, reference } : undefined;
}

function placeText(districts: readonly unknown[] | null, list: string | null) {
  if (list !== null) return `a los hogares de la lista ${list}`;
  return districts === null ? 'en todas partes' : `${districts.length} distritos`;
}

const listText = ({ ruleSet, benefits }: Output<'benefits.list'>) =>
  [
    `Prestaciones de ${ruleSet}, además del bono base:`,
    table(
      benefits.map(({ code, name, cents, districts, list, validFrom, validTo, reference, ...given }) => [
        code,
        name.es,
        `${soles(cents)} ${givenText(given)}`,
        `${dateText(validFrom)} – ${validTo === null ? '' : dateText(validTo)}`,
        placeText(districts, list),
        given.confirmed ? 'confirmado' : 'por confirmar',
        reference,
      ]),
    ),
  ].join('\n');
