import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Bridge } from '../../src/shared/contract/bridge';
import { killBackend } from './support/backendProcess';
import { launchWindow, startAgain, test } from './support/launch';

type BridgedWindow = { readonly bridge: Bridge };

const call = (window: Page, name: string, input: unknown) =>
  window.evaluate(([route, given]) => (globalThis as unknown as BridgedWindow).bridge.call(route, given), [
    name,
    input,
  ] as const);

test('the window is served from our own address and keeps its own policy', async ({ app, window, picture }) => {
  const said: string[] = [];
  window.on('console', (message) => said.push(message.text()));
  const loaded = window.waitForEvent('load');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await loaded;
  await expect(window.locator('#root')).not.toBeEmpty();
  expect(window.url()).toBe('app://bundle/index.html');
  expect(said.filter((text) => /Security.Policy|Trusted/i.test(text))).toEqual([]);
  expect(await window.evaluate(() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0))).toBe(true);
  await picture('inicio');
});

test('the window has no Node, no Electron and nothing but the bridge', async ({ app, window }) => {
  const seen = await window.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
    bridge: Object.keys((globalThis as unknown as BridgedWindow).bridge),
  }));
  expect(seen.node).toEqual([]);
  expect(seen.bridge.sort()).toEqual(
    ['call', 'cancel', 'dropped', 'onLocked', 'onProgress', 'pick', 'print', 'show'].sort(),
  );
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // not in Electron's types, but its own security checklist names it
      const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences: () => object };
      return getLastWebPreferences.call(contents);
    }),
  );
  expect(preferences).toMatchObject([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
  ]);
});

test('nothing is fetched from outside', async ({ window }) => {
  const outcome = await window.evaluate(
    async (addresses) => {
      const tried = addresses.map((address) =>
        fetch(address).then(
          () => 'fetched',
          () => 'refused',
        ),
      );
      return Promise.all(tried);
    },
    ['https://example.com/', 'http://localhost:1/', 'file:///etc/hostname', 'app://other/index.html'],
  );
  expect(outcome).toEqual(['refused', 'refused', 'refused', 'refused']);
});

test('the engine refuses requests from outside even where the policy of the page does not', async ({ app, window }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  const outcome = await app.evaluate(async ({ session }) => {
    const answer = session.defaultSession.fetch('http://localhost:1/', {});
    return answer.then(
      () => 'fetched',
      (error: unknown) => String(error),
    );
  });
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('no path climbs out of the served files', async ({ window }) => {
  const statuses = await window.evaluate(
    async (addresses) => {
      const answers = addresses.map((address) =>
        fetch(address).then(
          ({ status }) => status,
          () => 0,
        ),
      );
      return Promise.all(answers);
    },
    ['app://bundle/../preload/index.js', 'app://bundle/%2e%2e/main/index.js', 'app://bundle/..%5cmain%5cindex.js'],
  );
  expect(statuses).toEqual([404, 404, 404]);
});

test('inline scripts, eval and foreign pictures are blocked', async ({ window }) => {
  const blocked = await window.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
    const script = document.createElement('script');
    // as a text node: `script.textContent` would already be refused
    script.appendChild(document.createTextNode('globalThis.ranInline = true'));
    const picture = document.createElement('img');
    picture.src = 'https://example.com/x.png';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(script, picture, style);
    // in a later turn: what the test itself evaluates is exempt from the policy
    const evaluated = await new Promise((settle) => {
      setTimeout(() => {
        try {
          settle((Reflect.get(globalThis, 'eval') as (text: string) => unknown)('1'));
        } catch (error) {
          settle(error instanceof EvalError ? 'refused' : error);
        }
      }, 0);
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    script.remove();
    picture.remove();
    style.remove();
    return { directives: [...new Set(directives)].sort(), evaluated, ranInline: 'ranInline' in globalThis };
  });
  expect(blocked.evaluated).toBe('refused');
  expect(blocked.ranInline).toBe(false);
  expect(blocked.directives).toEqual(
    expect.arrayContaining(['img-src', 'require-trusted-types-for', 'style-src-elem']),
  );
});

test('no window is opened and the page is never left', async ({ app, window }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  expect(await window.evaluate(() => globalThis.open('https://example.com/'))).toBeNull();
  for (const address of ['https://example.com/', 'file:///etc/hostname', 'app://bundle/other.html']) {
    await window.evaluate((to) => globalThis.location.assign(to), address).catch(() => undefined);
    await window.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(window.url()).toBe('app://bundle/index.html');
  }
  await window.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://bundle/index.html');
    document.body.append(view);
  });
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('no permission is granted', async ({ window }) => {
  const states = await window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});

/** From now on, the window notes why it was locked. */
const noteLocks = (window: Page) =>
  window.evaluate(() => {
    const reasons: string[] = [];
    Reflect.set(globalThis, 'reasons', reasons);
    (globalThis as unknown as BridgedWindow).bridge.onLocked((why) => reasons.push(why));
  });
const locks = (window: Page) => window.evaluate(() => Reflect.get(globalThis, 'reasons') as readonly string[]);

test('a backend that dies is started again and the window is told', async ({ app, window }) => {
  await noteLocks(window);
  const before = await call(window, 'registry.describe', {});
  expect(before).toMatchObject({ ok: true, value: { state: 'absent' } });
  killBackend(app.process().pid);
  await expect.poll(() => locks(window)).toEqual(['backend-stopped']);
  expect(await call(window, 'registry.describe', {})).toEqual(before);
});

test('the registry is locked when nobody uses the computer and when its screen is locked', async ({ app, window }) => {
  await noteLocks(window);
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 600;
  });
  await expect.poll(() => locks(window)).toEqual(['idle']);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect.poll(() => locks(window)).toEqual(['idle', 'idle']);
});

test('the relay refuses a path that comes from the window and a file that nobody picked', async ({ window }) => {
  const written = await call(window, 'registry.backup', { file: { path: '/etc/hostname' } });
  expect(written).toEqual({ ok: false, problem: { code: 'invalid-input', issues: ['path'] } });
  const nested = await call(window, 'rosters.analyse', { period: '2026-B3', files: [{ deep: [{ path: '/etc' }] }] });
  expect(nested).toEqual({ ok: false, problem: { code: 'invalid-input', issues: ['path'] } });
  const made = await call(window, 'registry.backup', { file: { picked: 'made up' } });
  expect(made).toEqual({ ok: false, problem: { code: 'not-found', what: 'picked' } });
});

test('another window with our page and our bridge is not listened to', async ({ app, window }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  const answers = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const preload = `${electron.getAppPath()}/out/preload/index.js`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload } });
    await other.loadURL('app://bundle/index.html');
    const call = (text: string) =>
      other.webContents.executeJavaScript(`bridge.${text}.then(() => 'heard', String)`) as Promise<string>;
    const tried = [
      await call("call('registry.status', {})"),
      await call("pick({ kind: 'files', title: 'Abrir' })"),
      await call("print({ to: 'pdf', name: 'a.pdf' })"),
    ];
    other.destroy();
    return tried;
  });
  expect(answers).toHaveLength(3);
  for (const answer of answers) expect(answer).toContain('Call from an unknown sender');
});

test('a picked file has a name and no path in the window', async ({ window, pickNext, dataFolder }) => {
  const pick = () =>
    window.evaluate(() => (globalThis as unknown as BridgedWindow).bridge.pick({ kind: 'files', title: 'Abrir' }));
  await pickNext();
  expect(await pick()).toEqual([]);
  await pickNext(join(dataFolder, 'uno.xlsx'), join(dataFolder, 'dos.xlsx'));
  const files = await pick();
  expect(files.map(({ name }) => name)).toEqual(['uno.xlsx', 'dos.xlsx']);
  expect(JSON.stringify(files)).not.toContain(dataFolder);
});

test('a dropped file is known by its name; a file that a script made has no path', async ({ window, dataFolder }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  await window.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    document.body.append(input);
  });
  writeFileSync(join(dataFolder, 'real.xlsx'), '');
  await window.locator('#dropped').setInputFiles(join(dataFolder, 'real.xlsx'));
  const names = await window.evaluate(async () => {
    const { bridge } = globalThis as unknown as BridgedWindow;
    const { files } = document.querySelector<HTMLInputElement>('#dropped') ?? {};
    const [real, made] = await Promise.all([
      bridge.dropped([...(files ?? [])]),
      bridge.dropped([new File(['x'], '/etc/hostname')]),
    ]);
    return { real: real.map(({ name }) => name), made };
  });
  expect(names).toEqual({ real: ['real.xlsx'], made: [] });
});

test('prints what is shown to a PDF that the person names', async ({ window, pickNext, dataFolder }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  const file = join(dataFolder, 'página.pdf');
  await pickNext(file);
  const printed = await window.evaluate(() =>
    (globalThis as unknown as BridgedWindow).bridge.print({ to: 'pdf', name: 'página.pdf' }),
  );
  expect(printed?.name).toBe('página.pdf');
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(existsSync(`${file}.tmp`)).toBe(false);
});

test('a second start on the same folder shows the first window and ends', async ({ app, window, dataFolder }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  await app.evaluate(({ app: electron }) => {
    electron.once('second-instance', () => Reflect.set(globalThis, 'wasCalled', true));
  });
  expect(await startAgain(app, { JUNTOS_DATA: dataFolder })).toBe(0);
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'wasCalled') as unknown)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('remembers the size of the window', async ({ dataFolder }) => {
  const width = async (resize: number | undefined) => {
    const app = await launchWindow({ JUNTOS_DATA: dataFolder });
    await app.firstWindow();
    const found = await app.evaluate(({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows();
      const before = window?.getBounds().width;
      if (to !== undefined) window?.setBounds({ x: 10, y: 10, width: to, height: 700 });
      return before;
    }, resize);
    await app.close();
    return found;
  };
  expect(await width(1200)).toBe(1366);
  expect(await width(undefined)).toBe(1200);
});
