import { rm, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { PLAY, playAlone } from './benchmarks/memory';
import { cacheFolder } from './office/cache';
import type { Figure } from './figures';
import { growthLine, growthOf, GROWING } from './growth';
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
  const figures = await measure(options);
  process.stdout.write(`${options.households} households, ${options.runs} runs, medians\n\n${tableOf(figures)}\n`);
  const growth = options.grown === undefined ? [] : await measureGrowth(options, options.grown, figures);
  const machine = { processors: cpus().length, model: cpus()[0]?.model, memory: totalmem(), node: process.version };
  await writeFile(join(root, 'bench-results.json'), JSON.stringify({ ...options, machine, figures, growth }, null, 2));
  for (const one of growth) process.stdout.write(`${growthLine(one)}\n`);
  return 0;
}

async function measure(options: BenchOptions): Promise<readonly Figure[]> {
  const office = await prepare(options);
  const surroundings = { script: __filename, root, electron: process.env['JUNTOS_BENCH_ELECTRON'] };
  const figures = await runBenchmarks(office, surroundings, { ...options, tell });
  await rm(office.scratch, { recursive: true, force: true });
  return figures;
}

/** Once: a territorial unit takes an hour. */
async function measureGrowth(options: BenchOptions, households: number, figures: readonly Figure[]) {
  const larger = await measure({ ...options, households, runs: 1, only: GROWING });
  return growthOf({ households: options.households, figures }, { households, figures: larger });
}

function prepare({ keep, ...size }: BenchOptions): Promise<PreparedOffice> {
  const scratch = join(root, '.cache', `bench-scratch-${process.pid}`);
  const folder = cacheFolder({ root, size, keep });
  return prepareOffice(folder, {
    size,
    scratch,
    readerFile: join(__dirname, 'reader.js'),
    writerFile: join(__dirname, 'writer.js'),
    tell,
  });
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
