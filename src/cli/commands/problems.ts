import { findProblems } from '@shared/messages/problemCatalogue';
import { done, TEXT, type Command } from '../command';

export const problemCommands: readonly Command[] = [
  {
    words: 'problems list',
    usage: '[--text TEXTO]',
    options: { text: TEXT },
    registry: 'none',
    run: (args) => {
      const found = findProblems(args.text('text') ?? '');
      return Promise.resolve(done(found, found.map(({ code, es }) => `${code}: ${es}`).join('\n')));
    },
  },
];
