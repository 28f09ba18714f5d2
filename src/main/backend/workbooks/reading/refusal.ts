import type { FileRefusalCode } from '@shared/domain/fileRefusals';

/** `detail` names the part, sheet or limit concerned; it is never a sentence for people. */
export type FileRefusal = { readonly code: FileRefusalCode; readonly detail: string };

/** Unwinds the parsers' callbacks from any depth; `readFile` turns it into a value, nothing else catches it. */
export class Refused extends Error {
  readonly code: FileRefusalCode;
  readonly detail: string;
  constructor(code: FileRefusalCode, detail = '') {
    super(`${code} ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

export function refuseFile(code: FileRefusalCode, detail = ''): never {
  throw new Refused(code, detail.slice(0, 200));
}
