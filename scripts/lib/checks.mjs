import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from './build.mjs';
import { underDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { cache, childEnvironment, pinnedNode, inRoot, root } from './places.mjs';
import { run, say, tool } from './run.mjs';
import { runOnWindows, wineExists } from './wine.mjs';

/** A check answers how many of its tests passed and failed; one without tests of its own counts as one. */
const asOne = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

const toolCheck =
  (name, ...args) =>
  async () => {
    const [command, all] = tool(name, ...args);
    return asOne((await run(command, all)) === 0);
  };

const LINTED = ['src', 'test', 'migrations', 'bench', 'scripts'];

const checks = {
  format: toolCheck('prettier', '--check', '--log-level', 'warn', '.'),
  types: toolCheck('@typescript/native', '--noEmit'),
  lint: toolCheck('oxlint', '--type-aware', '--deny-warnings', ...LINTED),
  arrows: async () => asOne((await run(pinnedNode(), [inRoot('scripts/arrows.mjs')])) === 0),
  unused: toolCheck('knip'),
  unit: () => vitest('unit'),
  integration: () => vitest('integration'),
  build: async () => asOne(await build().then(() => true, complain)),
  e2e: () => playwright(),
  wine: windowsDemo,
};

export const TEST = ['types', 'lint', 'arrows', 'unused', 'unit', 'integration', 'build', 'e2e', 'wine'];

/** Runs the checks one after another, prints what failed, a line for each and the sum, and answers an exit status. */
export async function runChecks(names) {
  const lines = [];
  const broken = [];
  const total = { passed: 0, failed: 0 };
  for (const name of names) {
    say(`\n── ${name}`);
    const started = Date.now();
    const { passed, failed, faults = [] } = await checks[name]().catch((error) => asOne(complain(error)));
    total.passed += passed;
    total.failed += failed;
    lines.push(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} / ${passed + failed} (${seconds(started)} s)`);
    broken.push(...faults);
  }
  console.log(`\n${[...broken, ...lines].join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

const seconds = (started) => ((Date.now() - started) / 1000).toFixed(1);

function complain(error) {
  say(error.message);
  return false;
}

async function vitest(project) {
  const file = resultsFile(project);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const [command, args] = tool('vitest', 'run', '--project', project, ...reporters);
  const status = await run(command, args);
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, testResults = [] } = read(file);
  return { ...counted(status, passed, failed), faults: testResults.flatMap(faultsOfFile) };
}

/** A test that passed only the second time is told too, though it fails nothing. */
function faultsOfFile({ name, message, status, assertionResults }) {
  const faulty = assertionResults.filter(({ failureMessages }) => failureMessages.length > 0);
  const whole =
    status === 'failed' && faulty.length === 0 ? [{ status, fullName: '', failureMessages: [message] }] : [];
  return [...faulty, ...whole].map((test) =>
    faultLine(test.status === 'failed', relative(root, name), test.fullName, test.failureMessages[0]),
  );
}

/** The last lines are what is kept of a run elsewhere: they say which test failed and with what words. */
const faultLine = (isFailed, file, title, message = '') =>
  `${isFailed ? '✗' : '~'} ${file} › ${title}\n    ${stripVTControlCharacters(message).slice(0, FAULT_LENGTH)}`;
const FAULT_LENGTH = 600;

export async function playwright(more = []) {
  const { environment } = await findElectron();
  const file = resultsFile('e2e');
  const [command, args] = underDisplay(...tool('@playwright/test', 'test', '--reporter=list,json', ...more));
  const env = { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const status = await run(command, args, { env: childEnvironment(env) });
  const { stats, suites = [] } = read(file);
  const { expected = 0, unexpected = 0, flaky = 0 } = stats ?? {};
  if (unexpected + flaky > 0) showFailedPages();
  return { ...counted(status, expected + flaky, unexpected), faults: suites.flatMap(faultsOfSuite) };
}

function faultsOfSuite({ file, specs = [], suites = [] }) {
  const own = specs.flatMap(({ ok, title, tests }) => {
    const message = tests.flatMap(({ results }) => results).find(({ error }) => error !== undefined)?.error.message;
    return message === undefined ? [] : [faultLine(!ok, file, title, message)];
  });
  return [...own, ...suites.flatMap(faultsOfSuite)];
}

/** What stood on the screen where a test failed: afterwards nobody has the folder. */
function showFailedPages() {
  const folder = inRoot('test-results');
  const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('error-context.md'));
  for (const page of pages) say(readFileSync(join(folder, page), 'utf8'));
}

/** A run that failed without a failed test (a file that does not load, no test at all) is a failure too. */
const counted = (status, passed, failed) => ({ passed, failed: status === 0 ? failed : Math.max(failed, 1) });

function resultsFile(name) {
  const folder = join(cache, 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** The demonstration on Windows' Node and database driver; its last line says that the bimester was played. */
async function windowsDemo() {
  if (!wineExists()) {
    say('Sin Wine: no se prueba la línea de órdenes en Windows.');
    return { passed: 0, failed: 0 };
  }
  const out = join(cache, 'wine-demo');
  rmSync(out, { recursive: true, force: true });
  const { status, text } = await runOnWindows([
    'demo',
    '--households',
    '60',
    '--out',
    `Z:${out.replaceAll('/', '\\')}`,
  ]);
  const played = status === 0 && CLOSING_LINE.test(text.trimEnd().split('\n').at(-1) ?? '');
  if (!played) say(`${text}\nLa demostración en Windows terminó con estado ${status}.`);
  return asOne(played);
}

const CLOSING_LINE = /^Demostración terminada/;
