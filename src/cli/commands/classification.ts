import type { Output } from '@shared/contract/routes';
import { isIsoDate, type IsoDate } from '@shared/domain/calendar';
import { CSE_BASES } from '@shared/domain/classification/records';
import { CSE_VALUES } from '@shared/domain/households';
import { REQUEST_STEPS } from '@shared/domain/classification/requests';
import { letterLines, renewalLetter } from '@shared/messages/renewalLetter';
import { ruleWord } from '@shared/messages/rules';
import { FLAG, outcomeOf, problem, TEXT, usage, type Arguments, type Command } from '../command';
import { resolvePath } from '../paths';
import { onRegistry, withWord } from '../shapes';
import { dateText, table } from '../text';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

const PAGE = { limit: 1000 } as const;
const WITHIN = { within: TEXT, center: TEXT } as const;

export const classificationCommands: readonly Command[] = [
  onRegistry({
    words: 'sisfoh import',
    usage: 'ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]',
    options: IMPORT_OPTIONS,
    run: (args, call) =>
      withWord(args, 'el archivo', (file) =>
        importInTwoSteps(args, call, {
          analyse: () => call('classification.analyse', { file: { path: resolvePath(file) } }),
          apply: (input) => call('classification.apply', input),
          remarks: 'file',
          more: ({ consequences }) => consequenceLines(consequences),
        }),
      ),
  }),
  onRegistry({
    words: 'sisfoh consequences',
    usage: '',
    run: async (_args, call) =>
      outcomeOf(await call('classification.consequences', {}), (found) => consequenceLines(found).join('\n')),
  }),
  onRegistry({
    words: 'sisfoh record',
    usage: `CÓDIGO ${CSE_VALUES.join('|')} --on FECHA [--expiry FECHA] [--basis BASE] [--fsu N] [--reference TEXTO] [--dry-run]`,
    options: { on: TEXT, expiry: TEXT, basis: TEXT, fsu: TEXT, reference: TEXT, 'dry-run': FLAG },
    run: async (args, call) => {
      const input = paperIn(args);
      if ('wrong' in input) return usage(input.wrong);
      const foreseen = await call('classification.foresee', input);
      if (!foreseen.ok || args.flag('dry-run')) return outcomeOf(foreseen, foreseenText);
      const recorded = await call('classification.record', input);
      return outcomeOf(recorded, () => `${foreseenText(foreseen.value)}\nRespuesta de ${input.household} registrada.`);
    },
  }),
  onRegistry({
    words: 'sisfoh expiring',
    usage: '[--within DÍAS] [--center CENTRO]',
    options: WITHIN,
    run: async (args, call) => {
      const asked = withinIn(args);
      if (asked === undefined) return usage('--within es un número de días');
      return outcomeOf(await call('classification.expiring', { ...asked, ...PAGE }), expiringText);
    },
  }),
  onRegistry({
    words: 'sisfoh letters handed',
    usage: 'CÓDIGO… --on FECHA [--by NOMBRE]',
    options: { on: TEXT, by: TEXT },
    run: async (args, call) => {
      const on = dateIn(args);
      if (on === undefined || args.words.length === 0) return usage('indique los códigos de hogar y --on AAAA-MM-DD');
      const [codes, receivedBy] = [[...args.words], args.text('by') ?? ''];
      const noted = await call('classification.noteLetters', { codes, what: 'HANDED', on, receivedBy });
      return outcomeOf(noted, ({ noted: count }) => `${count} cartas entregadas.`);
    },
  }),
  onRegistry({
    words: 'sisfoh letters',
    usage: '[CÓDIGO…] [--within DÍAS] [--center CENTRO]',
    options: WITHIN,
    run: async (args, call) => {
      const asked = withinIn(args);
      if (asked === undefined) return usage('--within es un número de días');
      const codes = args.words.length === 0 ? {} : { codes: [...args.words] };
      const described = await call('registry.describe', {});
      if (!described.ok) return problem(described.problem);
      const { office, today } = described.value;
      const about = { office: office?.name ?? '', today };
      return outcomeOf(await call('classification.letters', { ...asked, ...codes }), (letters) =>
        letters.map((letter) => letterLines(renewalLetter(letter, about))).join('\n\f'),
      );
    },
  }),
  onRegistry({
    words: 'sisfoh requests add',
    usage: 'CÓDIGO --on FECHA [--number N] [--reevaluation]',
    options: { on: TEXT, number: TEXT, reevaluation: FLAG },
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (household) => {
        const on = dateIn(args);
        if (on === undefined) return usage('indique --on AAAA-MM-DD');
        const kind = args.flag('reevaluation') ? 'REEVALUATION' : 'CLASSIFICATION';
        const input = { household, on, number: args.text('number') ?? '', kind } as const;
        return outcomeOf(
          await call('classification.openRequest', input),
          () => `Solicitud de ${household} registrada.`,
        );
      }),
  }),
  onRegistry({
    words: 'sisfoh requests step',
    usage: `CÓDIGO ${REQUEST_STEPS.join('|').toLowerCase()} --on FECHA [--reference TEXTO]`,
    options: { on: TEXT, reference: TEXT },
    run: async (args, call) => {
      const [household, word = ''] = args.words;
      const step = REQUEST_STEPS.find((known) => known === word.toUpperCase());
      const on = dateIn(args);
      if (household === undefined || step === undefined || on === undefined)
        return usage(
          `indique el código de hogar, un paso (${REQUEST_STEPS.join(', ').toLowerCase()}) y --on AAAA-MM-DD`,
        );
      const input = { household, step, on, reference: args.text('reference') ?? '' };
      return outcomeOf(await call('classification.noteStep', input), () => `Paso de ${household} registrado.`);
    },
  }),
  onRegistry({
    words: 'sisfoh requests',
    usage: '',
    run: async (_args, call) => outcomeOf(await call('classification.requests', PAGE), requestsText),
  }),
  onRegistry({
    words: 'sisfoh communities',
    usage: '[COMUNIDAD --on FECHA [--reference NORMA] [--dry-run]]',
    options: { on: TEXT, reference: TEXT, 'dry-run': FLAG },
    run: async (args, call) => {
      const [community] = args.words;
      if (community === undefined) return outcomeOf(await call('classification.communities', {}), communitiesText);
      const on = dateIn(args);
      if (on === undefined) return usage('indique --on AAAA-MM-DD');
      const reference = args.text('reference');
      const preview = args.flag('dry-run');
      const input = { community, on, preview, ...(reference === undefined ? {} : { reference }) };
      return outcomeOf(
        await call('classification.classifyCommunity', input),
        ({ households }) =>
          `${households.length} hogares ${preview ? 'se clasificarían' : 'clasificados'} por comunidad.`,
      );
    },
  }),
  onRegistry({
    words: 'sisfoh show',
    usage: 'CÓDIGO',
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (code) =>
        outcomeOf(await call('classification.household', { code }), historyText),
      ),
  }),
];

function dateIn(args: Arguments): IsoDate | undefined {
  const on = args.text('on');
  return on !== undefined && isIsoDate(on) ? on : undefined;
}

function withinIn(args: Arguments): { readonly within?: number; readonly center: string } | undefined {
  const [within, center] = [args.text('within'), args.text('center') ?? ''];
  if (within === undefined) return { center };
  return /^\d{1,4}$/.test(within) ? { within: Number(within), center } : undefined;
}

function paperIn(args: Arguments) {
  const [household, word = ''] = args.words;
  const cse = CSE_VALUES.find((known) => known === word.toUpperCase());
  if (household === undefined || cse === undefined) return { wrong: `indique el código y ${CSE_VALUES.join(', ')}` };
  const [date, expiry] = [dateIn(args), args.text('expiry') ?? null];
  if (date === undefined || (expiry !== null && !isIsoDate(expiry))) return { wrong: 'las fechas son AAAA-MM-DD' };
  const basis = CSE_BASES.find((known) => known === (args.text('basis') ?? 'FSU').toUpperCase());
  if (basis === undefined) return { wrong: `--basis es ${CSE_BASES.join(', ')}` };
  const [fsuNumber, reference] = [args.text('fsu') ?? '', args.text('reference') ?? ''];
  return { household, cse, basis, date, expiry, fsuNumber, reference };
}

const foreseenText = ({ before, after, current, consequence }: Output<'classification.foresee'>): string => {
  const whose = `${before.household} ${before.holder}`;
  if (!current) return `${whose}: es anterior a la vigente, que no cambia.`;
  const change = `${whose}: ${before.cse ?? '—'} → ${after.cse ?? '—'}, vence ${day(after.expiry)}${after.expiryEstimated ? ' (estimada)' : ''}.`;
  return consequence === null ? change : `${change} ${consequence.proposal}`;
};

const day = (date: IsoDate | null) => (date === null ? '—' : dateText(date));

const consequenceLines = (found: Output<'classification.consequences'>): readonly string[] =>
  found.length === 0
    ? ['Ningún hogar quedaría con una clasificación que no pasa.']
    : found.map(
        ({ household, holder, cse, expiry, targetMembers, proposal }) =>
          `${household} ${holder}: ${cse === null ? '—' : ruleWord(cse)}, vence ${day(expiry)}, ${targetMembers} miembros objetivo. ${proposal}`,
      );

const expiringText = ({ rows, expired, undated, bands }: Output<'classification.expiring'>) =>
  [
    table(
      rows.map((row) => [
        row.household,
        row.holder,
        row.populatedCenterName,
        `${day(row.expiry)}${row.expiryEstimated ? ' (estimada)' : ''}`,
        row.daysLeft === null ? 'sin fecha' : `${row.daysLeft} días`,
        row.letterHandedOn === null ? '' : `carta entregada ${dateText(row.letterHandedOn)}`,
      ]),
      'Ninguna clasificación vence en ese plazo.',
    ),
    `Vencidas: ${expired}. ${bands.map(({ within, households }) => `En ${within} días: ${households}.`).join(' ')} Sin fecha: ${undated}.`,
  ].join('\n');

const requestsText = ({ rows, bands }: Output<'classification.requests'>) =>
  [
    table(
      rows.map(({ household, holder, kind, number, step, filedOn, ageDays }) => [
        household,
        holder,
        kind,
        number,
        step,
        dateText(filedOn),
        `${ageDays} días`,
      ]),
      'No hay solicitudes en trámite.',
    ),
    bands.map(({ from, to, requests }) => `${from}${to === null ? ' o más' : `–${to}`} días: ${requests}`).join(' · '),
  ].join('\n');

const communitiesText = (communities: Output<'classification.communities'>) =>
  table(
    communities.map(({ community, people, households, classified }) => [
      community,
      people,
      `${households.length} por clasificar`,
      `${classified} clasificados`,
    ]),
    'No hay comunidades nativas registradas.',
  );

const historyText = ({ records }: Output<'classification.household'>) =>
  table(
    records.map(({ cse, basis, since, until, expiry, expiryEstimated, held, by }) => [
      cse,
      basis,
      `${dateText(since)} – ${until === null ? 'hoy' : dateText(until)}`,
      `vence ${day(expiry)}${expiryEstimated ? ' (estimada)' : ''}`,
      held ? '' : 'no estuvo vigente',
      by,
    ]),
  );
