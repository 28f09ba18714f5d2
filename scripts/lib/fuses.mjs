import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/**
 * Switches inside Electron's program, set for good when it is packaged (point 19 of Electron's checklist): it is no Node,
 * takes no code from its environment or command line, and runs only the application it was packaged with.
 */
const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
};

const ON = 0x31;
const OFF = 0x30;

/** Those that this Electron has (a development machine's may be older than some), with how each is set. */
async function fusesIn(program) {
  const wire = await getCurrentFuseWire(program);
  const fuses = Object.entries(FUSES).map(([name, isOn]) => ({ name, isOn, state: wire[FuseV1Options[name]] }));
  return fuses.filter(({ state }) => state !== undefined);
}

/** As electron-builder names them. */
export const builderFuses = async (program) =>
  Object.fromEntries((await fusesIn(program)).map(({ name, isOn }) => [name[0].toLowerCase() + name.slice(1), isOn]));

/** Names of the fuses of a packaged program that are not as they should be. */
export const wrongFuses = async (program) =>
  (await fusesIn(program)).filter(({ isOn, state }) => state !== (isOn ? ON : OFF)).map(({ name }) => name);
