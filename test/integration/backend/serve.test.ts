import type { FromBackend, ToBackend } from '@shared/contract/backendMessages';
import { ok, refuse } from '@shared/domain/result';
import { afterEach, describe, expect, it } from 'vitest';
import type { Dispatch } from '../../../src/main/backend/dispatch';
import { pause } from '../../../src/main/backend/jobs/job';
import { serve } from '../../../src/main/backend/serve';
import { openTestBackend, type TestBackend } from '../../support/backend';

let backend: TestBackend;
afterEach(() => backend.close());

const NEVER = 2 ** 31 - 1;

/** The other end of the line: says things and waits for what it is told. */
async function connect(dispatch: Dispatch, lockAfterMs = NEVER) {
  backend = await openTestBackend();
  const heard: FromBackend[] = [];
  const waiting: {
    readonly wanted: (message: FromBackend) => boolean;
    readonly found: (message: FromBackend) => void;
  }[] = [];
  let say: (message: ToBackend) => void = () => undefined;
  const port = {
    send(message: FromBackend) {
      heard.push(message);
      for (const { wanted, found } of waiting) if (wanted(message)) found(message);
    },
    onMessage(listener: (message: ToBackend) => void) {
      say = listener;
    },
  };
  serve({ engine: backend.engine, dispatch, port, lockAfterMs });
  const hear = (wanted: (message: FromBackend) => boolean) =>
    new Promise<FromBackend>((found) => waiting.push({ wanted, found }));
  return { say, hear, heard };
}

const call = (id: number, name: string, jobId?: string): ToBackend => ({ type: 'call', id, name, input: {}, jobId });
const isAnswer = (id: number) => (message: FromBackend) => message.type === 'answer' && message.id === id;
/** Works until it is cancelled. */
const endless: Dispatch = async (_engine, name, _input, job) => {
  if (name === 'quick' || name === 'registry.look') return ok(name);
  try {
    for (let done = 0; ; done += 1) await pause(job, done, 100);
  } catch {
    return refuse({ code: 'cancelled' });
  }
};

describe('the backend process', () => {
  it('answers each call under its number', async () => {
    const { say, hear } = await connect((_engine, name) => Promise.resolve(ok(name)));
    const answers = [hear(isAnswer(1)), hear(isAnswer(2))];
    say(call(1, 'one'));
    say(call(2, 'two'));
    expect(await Promise.all(answers)).toEqual([
      { type: 'answer', id: 1, result: ok('one') },
      { type: 'answer', id: 2, result: ok('two') },
    ]);
  });

  it('stops a job that is cancelled, and answers others meanwhile', async () => {
    const { say, hear } = await connect(endless);
    const answers = [hear(isAnswer(1)), hear(isAnswer(2))];
    say(call(1, 'long', 'job-1'));
    say(call(2, 'quick'));
    expect(await answers[1]).toEqual({ type: 'answer', id: 2, result: ok('quick') });
    say({ type: 'cancel', jobId: 'job-1' });
    expect(await answers[0]).toEqual({ type: 'answer', id: 1, result: refuse({ code: 'cancelled' }) });
  });

  it('reports progress at once and then at most ten times a second', async () => {
    const many: Dispatch = (_engine, _name, _input, { report }) => {
      for (let done = 0; done < 50_000; done += 1) report(done, 50_000, 'rows');
      return Promise.resolve(ok(null));
    };
    const { say, hear, heard } = await connect(many);
    const started = performance.now();
    const answer = hear(isAnswer(1));
    say(call(1, 'long', 'job-1'));
    await answer;
    const reports = heard.filter(({ type }) => type === 'progress');
    expect(reports[0]).toEqual({ type: 'progress', jobId: 'job-1', done: 0, total: 50_000, label: 'rows' });
    expect(reports.length).toBeLessThanOrEqual(1 + (performance.now() - started) / 100);
  });
});

describe('a registry nobody asks anything of', () => {
  it('is locked, and the window is told', async () => {
    const { say, hear } = await connect(endless, 20);
    const locked = hear(({ type }) => type === 'locked');
    say(call(1, 'quick'));
    await locked;
    expect(backend.engine.session).toBeUndefined();
  });

  it('is locked although a screen left open asks by itself, again and again', async () => {
    const { say, hear } = await connect(endless, 50);
    const locked = hear(({ type }) => type === 'locked');
    say(call(1, 'quick'));
    let number = 1;
    const asking = setInterval(() => say(call((number += 1), 'registry.look')), 5);
    await locked;
    clearInterval(asking);
    expect(backend.engine.session).toBeUndefined();
  });

  it('stays open while a job runs', async () => {
    const { say, hear, heard } = await connect(endless, 1);
    const answer = hear(isAnswer(2));
    say(call(1, 'long', 'job-1'));
    say(call(2, 'quick'));
    await answer;
    await new Promise((later) => setTimeout(later, 30));
    expect(heard.some(({ type }) => type === 'locked')).toBe(false);
    const ended = hear(isAnswer(1));
    say({ type: 'cancel', jobId: 'job-1' });
    await ended;
  });
});
