import { isIsoDate } from '@shared/domain/calendar';
import type { Output } from '@shared/contract/routes';
import { FLAG, outcomeOf, TEXT, usage, type Command } from '../command';
import { onRegistry } from '../shapes';

export const eligibilityCommands: readonly Command[] = [
  onRegistry({
    words: 'eligibility check',
    usage: '[--on FECHA] [--rule-set NOMBRE] [CÓDIGO…]',
    options: { on: TEXT, 'rule-set': TEXT },
    run: async (args, call) => {
      const on = args.text('on');
      if (on !== undefined && !isIsoDate(on)) return usage('--on se escribe AAAA-MM-DD');
      const date = on === undefined ? {} : { on };
      const codes = args.words.length === 0 ? {} : { codes: [...args.words] };
      const ruleSet = args.text('rule-set');
      const rules = ruleSet === undefined ? {} : { ruleSet };
      return outcomeOf(await call('eligibility.check', { ...date, ...codes, ...rules }), checksText);
    },
  }),
  onRegistry({
    words: 'affiliation affiliate',
    usage: '--on FECHA (--all | CÓDIGO…)',
    options: { on: TEXT, all: FLAG },
    run: async (args, call) => {
      const on = args.text('on');
      if (on === undefined || !isIsoDate(on)) return usage('indique --on AAAA-MM-DD');
      if (!args.flag('all') && args.words.length === 0) return usage('indique --all o los códigos de hogar');
      return outcomeOf(
        await call('affiliation.affiliate', { on, codes: args.flag('all') ? 'all' : [...args.words] }),
        ({ affiliated, refused }) => `${affiliated.length} hogares afiliados, ${refused.length} no cumplen.`,
      );
    },
  }),
];

function checksText(checks: Output<'eligibility.check'>): string {
  const refused = checks.filter(({ eligible }) => !eligible);
  const lines = refused.map(({ household, gates }) => {
    const failed = gates.filter(({ passed }) => !passed);
    return `${household}: ${failed.map(({ gate, found, required }) => `${gate} (${found}; se requiere ${required})`).join(' · ')}`;
  });
  return [...lines, `${checks.length - refused.length} de ${checks.length} hogares cumplen todos los requisitos.`].join(
    '\n',
  );
}
