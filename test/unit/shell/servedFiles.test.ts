import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findServedFile, isOwnUrl, listServedFiles } from '../../../src/main/shell/servedFiles';

describe('the files served to the window', () => {
  let folder: string;
  let files: ReturnType<typeof listServedFiles>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'served-'));
    mkdirSync(join(folder, 'window/assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), '');
    writeFileSync(join(folder, 'window/index.html'), '');
    writeFileSync(join(folder, 'window/assets/index.js'), '');
    files = listServedFiles(join(folder, 'window'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['app://bundle/index.html', 'text/html; charset=utf-8'],
    ['app://bundle/index.html?x=1#/hogares', 'text/html; charset=utf-8'],
    ['app://bundle/assets/index.js', 'text/javascript; charset=utf-8'],
  ])('%s is there', (url, type) => {
    expect(findServedFile(files, url)?.type).toBe(type);
  });

  it.each([
    'app://bundle/secret.txt',
    'app://bundle/../secret.txt',
    'app://bundle/assets/../../secret.txt',
    'app://bundle/..%2fsecret.txt',
    'app://bundle/%2e%2e/secret.txt',
    'app://bundle/%2e%2e%2fsecret.txt',
    'app://bundle/..%5csecret.txt',
    'app://bundle/..\\secret.txt',
    'app://bundle/....//secret.txt',
    'app://bundle/assets/..;/secret.txt',
    'app://bundle/index.html%00.js',
    'app://bundle/index.html\0',
    'app://bundle/index.html/',
    'app://bundle/INDEX.HTML',
    'app://bundle/assets',
    'app://bundle/assets/',
    'app://bundle/',
    'app://bundle',
    'app://bundle//index.html',
    'app://bundle///etc/passwd',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/\\\\server\\share',
    'app://bundle:80/index.html',
    'app://user@bundle/index.html',
    'app://bundle.example.com/index.html',
    'app://other/index.html',
    'app:/index.html',
    'APP://bundle/index.html',
    'file:///index.html',
    'https://bundle/index.html',
    '/index.html',
    '',
  ])('%j is not', (url) => {
    expect(findServedFile(files, url)).toBeUndefined();
  });
});

describe('the addresses that the window may load', () => {
  it.each(['app://bundle/index.html', 'blob:app://bundle/7f', 'data:image/png;base64,AA'])('%s', (url) => {
    expect(isOwnUrl(url)).toBe(true);
  });

  it.each([
    'https://example.com/',
    'http://bundle/',
    'file:///etc/passwd',
    'app://bundle.example.com/',
    'app://other/',
    'blob:https://example.com/7f',
    'ftp://app://bundle/',
    'devtools://x',
  ])('not %s', (url) => {
    expect(isOwnUrl(url)).toBe(false);
  });
});
