import { describe, expect, it } from 'vitest';
import { isOurWindow } from '../../../src/main/shell/sender';

const page = { name: 'our page' };
const window = { webContents: page };
const frame = (url: string, parent: unknown = null) => ({ parent, url });

describe('a message is heard', () => {
  it.each(['app://bundle/index.html', 'app://bundle/index.html#/hogares', 'app://bundle/index.html?a=1#/pagos'])(
    'from our page at %s',
    (url) => {
      expect(isOurWindow({ sender: page, senderFrame: frame(url) }, window)).toBe(true);
    },
  );
});

describe('a message is not heard', () => {
  const ours = frame('app://bundle/index.html');

  it.each([
    ['from another window with our page', { sender: { name: 'our page' }, senderFrame: ours }],
    ['from a frame within our page', { sender: page, senderFrame: frame('app://bundle/index.html', ours) }],
    ['from a frame that is gone', { sender: page, senderFrame: null }],
    ['from another page', { sender: page, senderFrame: frame('https://example.com/index.html') }],
    ['from another file of ours', { sender: page, senderFrame: frame('app://bundle/other.html') }],
    ['from an address that only begins like ours', { sender: page, senderFrame: frame('app://bundle/index.html.x') }],
    ['from another host', { sender: page, senderFrame: frame('app://other/index.html') }],
    ['from an empty page', { sender: page, senderFrame: frame('about:blank') }],
  ])('%s', (_from, message) => {
    expect(isOurWindow(message, window)).toBe(false);
  });
});
