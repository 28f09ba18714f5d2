import { rm, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { PLAY, playAlone } from './benchmarks/memory';
import { cacheFolder } from './office/cache';
import { prepareOffice } from './office/prepare';
import type { PreparedOffice } from './office/stages';
import { readOptions, USAGE, type BenchOptions } from './options';
import { tableOf } from './report';
import { runBenchmarks } from './run';

const root = resolve(__dirname, '../..');
const tell = (line: string) => void process.stderr.write(`${line}\n`);

async function main(line: readonly string[]): Promise<number> {
  const options = readOptions(line);
  if (options === undefined) {
    tell(USAGE);
    return 2;
  }
  const office = await prepare(options);
  const surroundings = { script: __filename, root, electron: process.env['JUNTOS_BENCH_ELECTRON'] };
  const figures = await runBenchmarks(office, surroundings, { ...options, tell });
  const machine = { processors: cpus().length, model: cpus()[0]?.model, memory: totalmem(), node: process.version };
  await rm(office.scratch, { recursive: true, force: true });
  await writeFile(join(root, 'bench-results.json'), JSON.stringify({ ...options, machine, figures }, null, 2));
  process.stdout.write(`${options.households} households, ${options.runs} runs, medians\n\n${tableOf(figures)}\n`);
  return 0;
}

function prepare({ keep, ...size }: BenchOptions): Promise<PreparedOffice> {
  const scratch = join(root, '.cache', `bench-scratch-${process.pid}`);
  const folder = cacheFolder({ root, size, keep });
  return prepareOffice(folder, { size, scratch, readerFile: join(__dirname, 'reader.js'), tell });
}

if (process.argv[2] === PLAY) {
  void playAlone(JSON.parse(process.argv[3] ?? '') as PreparedOffice).then((samples) =>
    process.send?.(samples, () => process.disconnect()),
  );
} else {
  main(process.argv.slice(2)).then(
    (status) => (process.exitCode = status),
    (error: unknown) => {
      tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
      process.exit(1); // a registry that was open at the failure would keep the process alive
    },
  );
}
