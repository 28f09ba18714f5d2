import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitToScreens, readPlacement, writePlacement } from '../../../src/main/shell/windowPlacement';

const screen = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };
const at = (x: number, y: number) => ({ bounds: { x, y, width: 1200, height: 700 }, maximized: false });
const first = { width: 1366, height: 768 };

describe('the place of the window', () => {
  it('is the first size where nothing is remembered', () => {
    expect(fitToScreens(undefined, [screen])).toEqual({ bounds: first, maximized: false });
  });

  it('is the remembered one while a screen shows it', () => {
    expect(fitToScreens(at(40, 20), [screen])).toEqual(at(40, 20));
    expect(fitToScreens(at(1400, 20), [screen, second])).toEqual(at(1400, 20));
  });

  it('is the first size where its screen is gone', () => {
    expect(fitToScreens(at(1400, 20), [screen])).toEqual({ bounds: first, maximized: false });
  });

  it.each([
    [1266, true],
    [1267, false],
    [-1100, true],
    [-1101, false],
  ])('with its left side at %i is still reachable: %j', (x, reachable) => {
    expect('x' in fitToScreens(at(x, 0), [screen]).bounds).toBe(reachable);
  });

  it('is not remembered with its title bar off the screen', () => {
    expect('x' in fitToScreens(at(0, -1), [screen]).bounds).toBe(false);
    expect('x' in fitToScreens(at(0, 628), [screen]).bounds).toBe(true);
    expect('x' in fitToScreens(at(0, 629), [screen]).bounds).toBe(false);
  });
});

describe('the file that remembers it', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'placement-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives back what was written, in a folder made for it', () => {
    const file = join(folder, 'new/ventana.json');
    writePlacement(file, at(1, 2));
    expect(readPlacement(file)).toEqual(at(1, 2));
  });

  it.each(['', '{', 'null', '{"bounds":{"x":"1"}}', '{"bounds":{"x":1,"y":1,"width":-5,"height":1},"maximized":true}'])(
    'is forgotten where it holds %j',
    (text) => {
      const file = join(folder, 'broken.json');
      writeFileSync(file, text);
      expect(readPlacement(file)).toBeUndefined();
    },
  );

  it('does not fail where it cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => writePlacement(join(folder, 'file/ventana.json'), at(1, 2))).not.toThrow();
    expect(readPlacement(join(folder, 'absent.json'))).toBeUndefined();
  });
});
