import type { ParseArgsConfig } from 'node:util';
import type { Problem } from '@shared/contract/problems';
import type { Input, Output, RouteName } from '@shared/contract/routes';
import type { Result } from '@shared/domain/result';

/** Words and options as typed, checked against the command's own list. */
export type Arguments = {
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly all: (option: string) => readonly string[];
  readonly flag: (option: string) => boolean;
};

export type Call = <Name extends RouteName>(name: Name, input: Input<Name>) => Promise<Result<Output<Name>, Problem>>;

/** What a command came to: `json` for machines, `text` for people; `refused` sets exit status 1 with a full answer. */
export type Outcome =
  | { readonly kind: 'done' | 'refused'; readonly json: unknown; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'usage'; readonly text: string };

export type Command = {
  readonly words: string;
  readonly usage: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** `none`: works without a registry; `closed`: needs its file but no user; `open`: signs in first; `named`: where one is. */
  readonly registry: 'none' | 'closed' | 'open' | 'named';
  readonly run: (args: Arguments, call: Call) => Promise<Outcome>;
};

export const done = (json: unknown, text: string): Outcome => ({ kind: 'done', json, text });
export const problem = (value: Problem): Outcome => ({ kind: 'problem', problem: value });
export const usage = (text: string): Outcome => ({ kind: 'usage', text });

/** Turns an answer of the backend into an outcome. */
export const outcomeOf = <Value>(result: Result<Value, Problem>, textOf: (value: Value) => string): Outcome =>
  result.ok ? done(result.value, textOf(result.value)) : problem(result.problem);

export const TEXT = { type: 'string' } as const;
export const FLAG = { type: 'boolean' } as const;
