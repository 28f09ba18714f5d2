import { installPackages } from './lib/npm.mjs';
import { installSystemPackages } from './lib/systemPackages.mjs';
import { say } from './lib/run.mjs';

const OLDEST_NODE = [20, 19];

/** Everything that a fresh clone lacks, short of an Electron. */
export async function setUp({ window = false, tests = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Error(`Se necesita Node ${OLDEST_NODE.join('.')} o posterior; este es ${process.versions.node}.`);
  }
  await installPackages();
  return window || tests ? installSystemPackages({ forTests: tests }) : true;
}

/** Runs a script's story; what went wrong is one sentence, not a stack. */
export async function script(story) {
  try {
    process.exitCode = await story();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
