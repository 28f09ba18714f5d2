import type { Output } from '@shared/contract/routes';
import { packageFaultSentence } from '@shared/messages/packageFaults';
import { outcomeOf, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onPeriod, onRegistry, OUT, withWord } from '../shapes';

export const packageCommands: readonly Command[] = [
  onPeriod({
    words: 'packages export',
    usage: '--out ARCHIVO',
    options: OUT,
    run: (period, args, call) =>
      intoOut(args, async (file) => outcomeOf(await call('packages.export', { period, file }), writtenText)),
  }),
  onRegistry({
    words: 'packages export-proposals',
    usage: '--out ARCHIVO',
    options: OUT,
    run: (args, call) =>
      intoOut(args, async (file) => outcomeOf(await call('packages.exportProposals', { file }), proposedText)),
  }),
  {
    words: 'packages verify',
    usage: 'ARCHIVO',
    // With the registry of the office that made it, its own key is known; whoever receives it has none.
    registry: 'named',
    run: (args, call) =>
      withWord(args, 'el paquete', async (path) => {
        const verified = await call('packages.verify', { file: { path: resolvePath(path) } });
        const outcome = outcomeOf(verified, verifiedText);
        const isFaulty = verified.ok && !verified.value.valid && outcome.kind === 'done';
        return isFaulty ? { ...outcome, kind: 'refused' } : outcome;
      }),
  },
];

const writtenText = ({ identifier, bytes, sha256 }: Output<'packages.export'>) =>
  `Paquete ${identifier}: ${bytes} bytes, SHA-256 ${sha256}.`;

const proposedText = (written: Output<'packages.exportProposals'>) =>
  `${writtenText(written)} Hogares propuestos: ${written.counts['affiliation_proposal'] ?? 0}.`;

const verifiedText = ({ valid, identifier, signedBy, faults }: Output<'packages.verify'>) =>
  [
    valid ? `Paquete ${identifier} íntegro, firmado por ${signedBy}.` : `Paquete ${identifier} con fallas:`,
    ...faults.map(
      ({ part, code, detail }) => `  ${part}: ${packageFaultSentence(code)}${detail === '' ? '' : ` (${detail})`}`,
    ),
  ].join('\n');
