import log from 'electron-log/main';

export type ShellLog = Pick<typeof log, 'warn' | 'error'>;

/** One file of technical events: never a name, a document or anything else of a person. */
export function logTo(file: string): ShellLog {
  log.transports.file.resolvePathFn = () => file;
  log.transports.console.level = false;
  log.errorHandler.startCatching({ showDialog: false });
  return log;
}
