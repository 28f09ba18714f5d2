import { catalogKind } from '@shared/contract/catalogs';
import { isIsoDate } from '@shared/domain/calendar';
import { done, FLAG, outcomeOf, problem, TEXT, usage, type Command } from '../command';
import { resolvePath } from '../paths';
import { dateText, table } from '../text';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

const TEMPLATES = ['hogares', 'instituciones', 'establecimientos', 'centros-poblados'] as const;
const PAGE = 1000;

export const enrolmentCommands: readonly Command[] = [
  {
    words: 'catalog import',
    usage: `${catalogKind.options.join('|')} ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]`,
    options: IMPORT_OPTIONS,
    registry: 'open',
    run: async (args, call) => {
      const [word, file] = args.words;
      const kind = catalogKind.options.find((option) => option === word);
      if (kind === undefined || file === undefined)
        return usage(`indique ${catalogKind.options.join(', ')} y un archivo`);
      return importInTwoSteps(args, call, {
        analyse: () => call('catalogs.analyse', { kind, file: { path: resolvePath(file) } }),
        apply: (input) => call('catalogs.apply', input),
        remarks: 'file',
      });
    },
  },
  {
    words: 'template',
    usage: `${TEMPLATES.join('|')} --out ARCHIVO`,
    options: { out: TEXT },
    registry: 'open',
    run: async (args, call) => {
      const kind = TEMPLATES.find((option) => option === args.words[0]);
      const out = args.text('out');
      if (kind === undefined || out === undefined) return usage('indique el tipo de plantilla y --out');
      return outcomeOf(
        await call('templates.write', { kind, file: { path: resolvePath(out) } }),
        () => `Plantilla escrita: ${out}`,
      );
    },
  },
  {
    words: 'households import',
    usage: 'ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]',
    options: IMPORT_OPTIONS,
    registry: 'open',
    run: async (args, call) => {
      const [file] = args.words;
      if (file === undefined) return usage('indique el archivo');
      return importInTwoSteps(args, call, {
        analyse: () => call('households.analyse', { file: { path: resolvePath(file) } }),
        apply: (input) => call('households.apply', input),
        remarks: 'file',
      });
    },
  },
  {
    words: 'households export',
    usage: '--out ARCHIVO',
    options: { out: TEXT },
    registry: 'open',
    run: async (args, call) => {
      const out = args.text('out');
      if (out === undefined) return usage('falta --out');
      return outcomeOf(
        await call('households.export', { file: { path: resolvePath(out) } }),
        ({ households, members }) => `${households} hogares y ${members} integrantes escritos en ${out}.`,
      );
    },
  },
  {
    words: 'households list',
    usage: '[--text TEXTO]',
    options: { text: TEXT },
    registry: 'open',
    run: async (args, call) => {
      const rows = [];
      for (let offset = 0; ; offset += PAGE) {
        const found = await call('households.search', { text: args.text('text') ?? '', offset, limit: PAGE });
        if (!found.ok) return problem(found.problem);
        rows.push(...found.value.rows);
        if (rows.length >= found.value.total || found.value.rows.length === 0) break;
      }
      return done(
        rows,
        table(rows.map((row) => [row.code, row.status, row.holderDocument, row.holderName, row.populatedCenterName])),
      );
    },
  },
  {
    words: 'households show',
    usage: 'CÓDIGO',
    registry: 'open',
    run: async (args, call) => {
      const [code] = args.words;
      if (code === undefined) return usage('indique el código de hogar');
      return outcomeOf(
        await call('households.get', { code }),
        ({ household, status, affiliationDate, members, timeline }) =>
          [
            `${household.code} · ${status}${affiliationDate === null ? '' : ` desde ${dateText(affiliationDate)}`} · ${household.populatedCenterName}`,
            table(
              members.map((member) => [
                String(member.number),
                `${member.surname1} ${member.surname2}, ${member.givenNames}`,
                member.documentType,
                member.documentNumber,
                dateText(member.birthDate),
                member.isHolder ? 'titular' : '',
              ]),
            ),
            ...timeline.map((entry) => `${dateText(entry.at)} ${entry.kind} (${entry.by})`),
          ].join('\n'),
      );
    },
  },
  {
    words: 'eligibility check',
    usage: '[--on FECHA] [CÓDIGO…]',
    options: { on: TEXT },
    registry: 'open',
    run: async (args, call) => {
      const on = args.text('on');
      if (on !== undefined && !isIsoDate(on)) return usage('--on se escribe AAAA-MM-DD');
      const input = {
        ...(on === undefined ? {} : { on }),
        ...(args.words.length === 0 ? {} : { codes: [...args.words] }),
      };
      return outcomeOf(await call('eligibility.check', input), (checks) =>
        [
          ...checks
            .filter(({ eligible }) => !eligible)
            .map(
              ({ household, gates }) =>
                `${household}: ${gates
                  .filter(({ passed }) => !passed)
                  .map((gate) => `${gate.gate} (${gate.found}; se requiere ${gate.required})`)
                  .join(' · ')}`,
            ),
          `${checks.filter(({ eligible }) => eligible).length} de ${checks.length} hogares cumplen todos los requisitos.`,
        ].join('\n'),
      );
    },
  },
  {
    words: 'affiliation affiliate',
    usage: '--on FECHA (--all | CÓDIGO…)',
    options: { on: TEXT, all: FLAG },
    registry: 'open',
    run: async (args, call) => {
      const on = args.text('on');
      if (on === undefined || !isIsoDate(on)) return usage('indique --on AAAA-MM-DD');
      if (!args.flag('all') && args.words.length === 0) return usage('indique --all o los códigos de hogar');
      return outcomeOf(
        await call('affiliation.affiliate', { on, codes: args.flag('all') ? 'all' : [...args.words] }),
        ({ affiliated, refused }) => `${affiliated.length} hogares afiliados, ${refused.length} no cumplen.`,
      );
    },
  },
];
