// A reader that does what it is asked, well or not. Started by Node itself, types and all.
process.on('message', (request: string) => {
  if (request === 'crash') process.exit(3);
  if (request === 'hang') for (;;);
  if (request === 'eat') for (const all: unknown[] = []; ;) all.push(Array.from({ length: 1000 }, () => ({})));
  const secrets = Object.keys(process.env).filter((name) => name.startsWith('JUNTOS_'));
  process.send?.(request === 'secrets' ? secrets : process.pid);
});
process.on('disconnect', () => process.exit());
