import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, inRoot, pinnedNode, root } from './places.mjs';

/** What set-up has to say goes to stderr: stdout belongs to the command that was asked for. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a program without a shell (paths may hold spaces) and answers its exit status; a signal counts as 1. */
export function run(command, args, { env = childEnvironment(), stdio = 'inherit', timeout, detached } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio, timeout, detached, windowsHide: true });
    child.on('error', (error) => {
      say(`No se pudo ejecutar ${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** Like `run`, with what the program prints on stdout shown as set-up talk. */
export const runAside = (command, args, options = {}) => run(command, args, { stdio: ['ignore', 2, 2], ...options });

/** Output of a short program, or undefined where it fails or does not exist. */
export function outputOf(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8', windowsHide: true });
  return status === 0 ? stdout : undefined;
}

/** Arguments that start a tool of node_modules under the pinned Node. */
export function tool(name, ...args) {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return [pinnedNode(), [join(inRoot('node_modules', name), file), ...args]];
}
