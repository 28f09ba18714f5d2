import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What was compiled is kept beside the code itself, where nobody can change it who could not change the code.
enableCompileCache(join(__dirname, 'compiled'));

void import('./line').then(({ runLine }) => runLine(process.argv.slice(2)));
