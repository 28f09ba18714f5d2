import type { Output } from '@shared/contract/routes';
import { isIsoDate } from '@shared/domain/calendar';
import { eligibilityEs } from '@shared/messages/eligibility.es';
import { outcomeOf, TEXT, usage, type Command } from '../../command';
import { onRegistry, withWord } from '../../shapes';
import { counted, dateText, table } from '../../text';
import { ON_DAY, onDay, percentText } from './onDay';

/** Populated centres: found by either code, added with a provisional one, given their official one, explained. */
export const centerCommands: readonly Command[] = [
  onRegistry({
    words: 'territory centers',
    usage: '[TEXTO…] [--district UBIGEO]',
    options: { district: TEXT },
    run: async (args, call) => {
      const district = args.text('district');
      const asked = { text: args.words.join(' '), limit: 1000, ...(district && { ubigeo: district }) };
      return outcomeOf(await call('territory.centers', asked), ({ total, centers }) =>
        [
          table(centers.map(centerCells), 'Ningún centro poblado coincide.'),
          `${counted(total, 'centro poblado', 'centros poblados')}.`,
        ].join('\n'),
      );
    },
  }),
  onRegistry({
    words: 'territory center',
    usage: 'UBIGEO NOMBRE [--native-community NOMBRE] [--people NOMBRE] [--poverty PORCENTAJE]',
    options: { 'native-community': TEXT, people: TEXT, poverty: TEXT },
    run: async (args, call) => {
      const [ubigeo, ...words] = args.words;
      if (ubigeo === undefined || words.length === 0) return usage('indique el ubigeo y el nombre del centro poblado');
      const poverty = args.text('poverty');
      const center = {
        ubigeo,
        name: words.join(' '),
        nativeCommunity: args.text('native-community') ?? '',
        indigenousPeople: args.text('people') ?? '',
        povertyPct: poverty === undefined ? null : Number(poverty.replace(',', '.')),
      };
      return outcomeOf(await call('territory.addCenter', center), ({ code }) => `Código provisional: ${code}.`);
    },
  }),
  onRegistry({
    words: 'territory official',
    usage: 'PROVISIONAL OFICIAL --since FECHA --reason SUSTENTO',
    options: { since: TEXT, reason: TEXT },
    run: async (args, call) => {
      const [provisional, code] = args.words;
      const since = args.text('since');
      const reason = args.text('reason');
      const isComplete = provisional !== undefined && code !== undefined && reason !== undefined;
      if (!isComplete || since === undefined || !isIsoDate(since)) {
        return usage('indique el código provisional, el oficial, --since AAAA-MM-DD y --reason');
      }
      return outcomeOf(
        await call('territory.makeOfficial', { provisional, code, since, reason }),
        ({ name, households }) => `${name} tiene ahora el código ${code}; ${households} hogares lo siguen.`,
      );
    },
  }),
  onRegistry({
    words: 'territory why',
    usage: 'CÓDIGO [--rule-set NOMBRE] [--on FECHA]',
    options: ON_DAY,
    run: (args, call) =>
      withWord(args, 'el código del centro poblado', async (code) => {
        const asked = onDay(args);
        if (asked === undefined) return usage('--on se escribe AAAA-MM-DD');
        return outcomeOf(await call('territory.explain', { code, ...asked }), whyText);
      }),
  }),
];

const centerCells = (center: Output<'territory.centers'>['centers'][number]) => [
  center.code,
  center.name,
  center.provisional ? 'provisional' : center.formerCodes.map((code) => `antes ${code}`).join(', '),
  percentText(center.povertyPct),
  [center.nativeCommunity, center.indigenousPeople].filter(Boolean).join(', '),
  `${center.households} hogares`,
];

function whyText({ center, gate, on, ruleSet }: Output<'territory.explain'>): string {
  const reasons: Readonly<Record<string, string>> = eligibilityEs.reasons;
  return [
    `${center.name} (${center.code}), el ${dateText(on)}, según ${ruleSet}: ${gate.passed ? 'cumple' : 'no cumple'}.`,
    reasons[gate.code] ?? gate.code,
    `Se encontró: ${gate.found}.`,
    `Se pide: ${gate.required}.`,
    `Norma: ${gate.reference}.`,
  ].join('\n');
}
