import { describe, expect, it } from 'vitest';
import { createPickedFiles } from '../../../src/main/shell/pickedFiles';
import { withPickedPaths } from '../../../src/main/shell/pickedInput';

describe('an input from the window', () => {
  const files = createPickedFiles();
  const { picked, name } = files.keep('/home/ana/hogares.xlsx');

  it('gives a picked file its path back, however deep it lies', () => {
    const input = { period: '2026-B3', files: [{ picked }], deep: { er: { picked } } };
    expect(withPickedPaths(input, files)).toEqual({
      ok: true,
      value: {
        period: '2026-B3',
        files: [{ path: '/home/ana/hogares.xlsx' }],
        deep: { er: { path: '/home/ana/hogares.xlsx' } },
      },
    });
  });

  it('drops what the window writes beside a picked file', () => {
    expect(withPickedPaths({ file: { picked, name } }, files)).toEqual({
      ok: true,
      value: { file: { path: '/home/ana/hogares.xlsx' } },
    });
  });

  it.each([{ path: '/etc/passwd' }, { file: { path: 'x' } }, [{ a: [{ path: 1 }] }], { file: { picked, path: 'x' } }])(
    'is refused with a path of its own: %j',
    (input) => {
      expect(withPickedPaths(input, files)).toEqual({
        ok: false,
        problem: { code: 'invalid-input', issues: ['path'] },
      });
    },
  );

  it('is refused for a file that nobody picked', () => {
    expect(withPickedPaths({ file: { picked: 'made up' } }, files)).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
  });

  it.each([undefined, null, 'text', 5, [], {}, { a: null }])('passes unchanged without files: %j', (input) => {
    expect(withPickedPaths(input, files)).toEqual({ ok: true, value: input });
  });

  it('gives the same path a new name each time, and the name says nothing of the path', () => {
    const again = files.keep('/home/ana/hogares.xlsx');
    expect(again.picked).not.toBe(picked);
    expect(again.name).toBe('hogares.xlsx');
    expect(again.picked).toMatch(/^[\da-f-]{36}$/);
  });
});
