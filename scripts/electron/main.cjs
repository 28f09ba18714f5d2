/* oxlint-disable typescript/unbound-method -- node:path's functions need no this */
// The default application of the development Electron: opens the folder it is given, as `electron FOLDER` does.
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { app } = require('electron');

const given = process.argv.slice(1);
while (given[0]?.startsWith('-')) {
  const option = given.shift();
  if (option === '-r') require(resolve(given.shift())); // Playwright's loader holds the app until it is attached
}
const folder = resolve(given[0] ?? '.');
const { main, name, productName, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(productName ?? name);
app.setVersion(version);
require(join(folder, main));
