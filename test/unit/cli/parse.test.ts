import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands';
import { parseLine } from '../../../src/cli/parse';

const parsed = (line: string) => {
  const found = parseLine(commands, line.split(' '));
  return 'wrong' in found ? found : { words: found.command.words, args: found.args };
};

describe('a line of the terminal', () => {
  it('is known by its words, wherever the options stand', () => {
    for (const line of [
      'rosters import 2026-B3 a.xlsx b.xlsx --registry r.db --json --dry-run',
      '--registry r.db --json rosters import 2026-B3 a.xlsx b.xlsx --dry-run',
      '--registry=r.db rosters --json import --dry-run 2026-B3 a.xlsx b.xlsx',
    ]) {
      const found = parsed(line);
      if ('wrong' in found) throw new Error(found.wrong);
      expect(found.words).toBe('rosters import');
      expect(found.args.words).toEqual(['2026-B3', 'a.xlsx', 'b.xlsx']);
      expect(found.args.text('registry')).toBe('r.db');
      expect([found.args.flag('json'), found.args.flag('dry-run')]).toEqual([true, true]);
    }
  });

  it('is not understood where a word or an option is none of ours', () => {
    expect(parsed('padrón import')).toEqual({ wrong: 'orden desconocida: padrón import' });
    expect(parsed('--json')).toEqual({ wrong: 'orden desconocida: (ninguna)' });
    expect(parsed('households list --raro')).toEqual({ wrong: 'opción desconocida: --raro' });
    expect(parsed('period status 2026-B3 --json=1')).toEqual({ wrong: 'la opción --json no lleva un valor' });
    expect(parsed('households list --user')).toEqual({ wrong: 'la opción --user pide un valor después de ella' });
    expect(parsed('households list --user --json')).toEqual({
      wrong: 'la opción --user pide un valor después de ella',
    });
  });
});
