// The built application as it is, and somebody who types the passphrase at once and goes to the list of households.
/* oxlint-disable typescript/unbound-method -- node:path's functions need no this */
const { join } = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');
const { app } = require('electron');

const DOOR = `document.activeElement?.type === 'password'`;
const OPEN = `document.querySelector('nav') !== null`;
const LISTED = `Boolean(document.querySelector('.ag-row .ag-cell')?.textContent.trim())`;

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => void play(contents));
});

/** @param {import('electron').WebContents} contents */
async function play(contents) {
  await until(contents, DOOR);
  process.stdout.write('bench: door\n');
  await contents.insertText(process.env.JUNTOS_BENCH_PASSPHRASE ?? '');
  await contents.executeJavaScript(`document.activeElement.form.requestSubmit()`);
  await until(contents, OPEN);
  process.stdout.write('bench: open\n');
  await contents.executeJavaScript(`void (location.hash = '#/households')`);
  await until(contents, LISTED);
  process.stdout.write('bench: ready\n', () => app.quit());
}

/**
 * @param {import('electron').WebContents} contents
 * @param {string} condition
 */
async function until(contents, condition) {
  while (!(await contents.executeJavaScript(condition))) await wait(5);
}

require(join(__dirname, '../../../out/main/index.js'));
