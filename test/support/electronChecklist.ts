import { basename } from 'node:path';
import ts from 'typescript';

export type Source = { readonly file: string; readonly text: string };
/** A point of Electron's security checklist that a source breaks, and where: `15 src/main/shell/a.ts:3`. */
export type Finding = string;

/** Settings of a page by the value they must have where they are written at all; `never`: they must not be written. */
const SETTINGS: Readonly<Record<string, readonly [point: number, value: 'true' | 'false' | 'never']>> = {
  nodeIntegration: [2, 'false'],
  nodeIntegrationInWorker: [2, 'false'],
  nodeIntegrationInSubFrames: [2, 'false'],
  contextIsolation: [3, 'true'],
  sandbox: [4, 'true'],
  webSecurity: [6, 'true'],
  allowRunningInsecureContent: [8, 'false'],
  experimentalFeatures: [9, 'false'],
  enableBlinkFeatures: [10, 'never'],
  webviewTag: [11, 'false'],
  dangerouslySetInnerHTML: [7, 'never'],
};

/** Switches of the engine that take a protection away. */
const SWITCHES: Readonly<Record<string, number>> = {
  'no-sandbox': 4,
  'disable-web-security': 6,
  'ignore-certificate-errors': 1,
  'remote-debugging-port': 4,
  'enable-blink-features': 10,
};

const LITERALS: readonly (readonly [point: number, pattern: RegExp])[] = [
  [1, /^(https?|wss?|ftp):/i],
  [7, /'unsafe-(inline|eval)'/],
  [11, /^webview$/i],
  [18, /^file:/i],
];

/** What the sources break. @param sources the shell, the preload and the window */
export const findingsIn = (sources: readonly Source[]): readonly Finding[] => sources.flatMap(findingsOf);

function findingsOf({ file, text }: Source): Finding[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Finding[] = [];
  const visit = (node: ts.Node): void => {
    for (const point of pointsOf(node, file)) {
      found.push(`${point} ${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function pointsOf(node: ts.Node, file: string): readonly number[] {
  if (ts.isPropertyAssignment(node)) return settingPoint(node.name.getText(), node.initializer.getText());
  if (ts.isJsxAttribute(node)) return settingPoint(node.name.getText(), node.initializer?.getText() ?? 'true');
  if (ts.isJsxOpeningLikeElement(node)) return node.tagName.getText() === 'webview' ? [11] : [];
  if (ts.isStringLiteralLike(node)) return literalPoints(node.text, file);
  return ts.isCallExpression(node) ? callPoints(node, file) : [];
}

function settingPoint(name: string, value: string): readonly number[] {
  const setting = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined;
  return setting === undefined || setting[1] === value ? [] : [setting[0]];
}

/** Only the shell decides what is loaded: an address in a text of the window is read by people. */
const literalPoints = (text: string, file: string) =>
  file.includes('renderer') ? [] : LITERALS.filter(([, pattern]) => pattern.test(text)).map(([point]) => point);

type Given = readonly string[];
const never = () => false;

/** Calls by name, with what they must be given. */
const CALLS: Readonly<Record<string, readonly [point: number, isFit: (given: Given) => boolean]>> = {
  loadURL: [1, ([url]) => url === 'WINDOW_URL'],
  setPermissionRequestHandler: [5, ([handler]) => handler?.endsWith('=> grant(false)') === true],
  setPermissionCheckHandler: [5, ([handler]) => handler?.endsWith('=> false') === true],
  setWindowOpenHandler: [14, ([handler]) => handler?.endsWith("({ action: 'deny' })") === true],
  openExternal: [15, never],
  loadFile: [18, never],
  exposeInMainWorld: [20, ([, bridge]) => bridge === 'bridge'],
};

function callPoints({ expression, arguments: given }: ts.CallExpression, file: string): readonly number[] {
  const [owner, name] = ts.isPropertyAccessExpression(expression)
    ? [expression.expression.getText(), expression.name.text]
    : ['', expression.getText()];
  if (owner === 'ipcMain' && basename(file) !== 'channels.ts') return [17];
  const texts = given.map((argument) => argument.getText());
  if (name === 'appendSwitch') return [SWITCHES[unquoted(texts[0] ?? '')] ?? []].flat();
  const call = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
  return call === undefined || call[1](texts) ? [] : [call[0]];
}

const unquoted = (text: string) => text.replace(/^['"`]|['"`]$/g, '');

/** What must stand somewhere in the shell, with the point that wants it. */
const REQUIRED: readonly (readonly [point: number, pattern: RegExp])[] = [
  [1, /onBeforeRequest\(.*cancel: !isAllowed/],
  [2, /nodeIntegration: false/],
  [3, /contextIsolation: true/],
  [4, /sandbox: true/],
  [4, /enableSandbox\(\)/],
  [5, /setPermissionRequestHandler\(/],
  [5, /setPermissionCheckHandler\(/],
  [7, /'Content-Security-Policy'/i],
  [11, /webviewTag: false/],
  [12, /'will-attach-webview', \(event\) => event\.preventDefault\(\)/],
  [13, /'will-navigate', \(event\) => event\.preventDefault\(\)/],
  [13, /'will-frame-navigate', \(event\) => event\.preventDefault\(\)/],
  [13, /'will-redirect', \(event\) => event\.preventDefault\(\)/],
  [14, /setWindowOpenHandler\(/],
  [17, /ipcMain\.handle\([^;]*isOurWindow/s],
  [17, /ipcMain\.on\([^;]*isOurWindow/s],
  [18, /registerSchemesAsPrivileged\(/],
];

/** Points for which the shell does nothing any more. */
export const missingIn = (shell: readonly Source[]): readonly number[] =>
  REQUIRED.filter(([, pattern]) => !shell.some(({ text }) => pattern.test(text))).map(([point]) => point);
