import { readFile } from 'node:fs/promises';
import type { Input, Output } from '@shared/contract/routes';
import { routes } from '@shared/contract/routes';
import { outcomeOf, TEXT, usage, type Command } from '../command';
import { resolvePath } from '../paths';
import { onRegistry, withWord } from '../shapes';
import { dateText } from '../text';

const KINDS = { educacion: 'SCHOOL', salud: 'HEALTH_POST', pagador: 'PAYER' } as const;

export const profileCommands: readonly Command[] = [
  onRegistry({
    words: 'profiles list',
    usage: '',
    run: async (_args, call) =>
      outcomeOf(await call('profiles.list', {}), (profiles) =>
        profiles.length === 0 ? 'No hay perfiles de lectura.' : profiles.map(profileText).join('\n'),
      ),
  }),
  onRegistry({
    words: 'profiles look',
    usage: 'ARCHIVO --kind educacion|salud|pagador',
    options: { kind: TEXT },
    run: (args, call) =>
      withWord(args, 'el archivo', async (file) => {
        const kind = kindOf(args.text('kind'));
        if (kind === undefined) return usage('--kind: educacion, salud o pagador');
        return outcomeOf(await call('profiles.look', { file: { path: resolvePath(file) }, kind }), seenText);
      }),
  }),
  onRegistry({
    words: 'profiles save',
    usage: 'NOMBRE --from PERFIL.json (el «profile» de «profiles look --json», corregido)',
    options: { from: TEXT },
    run: (args, call) =>
      withWord(args, 'el nombre del perfil', async (name) => {
        const from = args.text('from');
        if (from === undefined) return usage('falta --from');
        const input = await savedInput(name, resolvePath(from));
        if (input === undefined) return usage(`${from} no es un perfil: copie el «profile» de «profiles look --json»`);
        return outcomeOf(await call('profiles.save', input), (saved) => `Perfil guardado: ${saved.name}.`);
      }),
  }),
];

const KIND_NAMES = { SCHOOL: 'educación', HEALTH_POST: 'salud', PAYER: 'pagador' } as const;

const kindOf = (word: string | undefined) =>
  word === 'educacion' || word === 'salud' || word === 'pagador' ? KINDS[word] : undefined;

async function savedInput(name: string, path: string): Promise<Input<'profiles.save'> | undefined> {
  try {
    const profile: unknown = JSON.parse(await readFile(path, 'utf8'));
    const parsed = routes['profiles.save'].input.safeParse({ name, profile });
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

const profileText = ({ name, profile, at, by }: Output<'profiles.list'>[number]) =>
  `${name} (${KIND_NAMES[profile.kind]}), ${dateText(at.slice(0, 10))}, ${by}`;

const seenText = ({ profile, sheet, headers, marks, rows }: Output<'profiles.look'>) =>
  [
    `Hoja: ${sheet || 'no se halló'} · ${rows} filas`,
    `Encabezados: ${headers.join(', ')}`,
    ...Object.entries(profile.columns).map(([key, header]) => `  ${key}: ${header || '—'}`),
    `Marcas: ${marks.map(({ mark, times }) => `${mark} (${times})`).join(', ') || '—'}`,
  ].join('\n');
