import type { AccessKind } from '../domain/audit/access';
import { routes, type RouteName } from './routes';

/** Looked for by name, document or words. */
const SEARCHES: readonly RouteName[] = ['households.search', 'households.checkDocument', 'notLocated.search'];

/** Leaves the registry in a file: people are in it whether the answer names them or not. */
const EXPORTS: readonly RouteName[] = [
  'attachments.save',
  'audit.extract',
  'cards.export',
  'compliance.exportAhead',
  'documents.campaign',
  'households.export',
  'imports.remarks',
  'imports.save',
  'incentives.export',
  'packages.export',
  'packages.exportMove',
  'packages.exportProposals',
  'packages.exportRegistry',
  'packages.exportResults',
  'packages.resend',
  'payerFiles.write',
  'payments.export',
  'payments.exportParts',
  'reniec.export',
  'rosters.export',
];

/** Shows what is registered although it is long work: what contradicts itself, who resembles whom, who is visited, a form. */
const LOOKS: readonly RouteName[] = ['duplicates.scan', 'quality.check', 'reconciliation.sample', 'rosters.paper'];
/** Each kind of file is analysed by a route of this name, which tells old values beside new ones. */
const ANALYSIS = '.analyse';

/** As what an answered call is noted in the access log; undefined: it changes something, which the history tells. */
export function sightOf(name: RouteName): AccessKind | undefined {
  if (EXPORTS.includes(name)) return 'EXPORT';
  if (SEARCHES.includes(name)) return 'SEARCH';
  if (LOOKS.includes(name) || name.endsWith(ANALYSIS)) return 'LOOK';
  const { kind, access } = routes[name];
  return kind === 'query' && access !== 'public' ? 'LOOK' : undefined;
}
