import { ok, refuse } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import { findSentZip, listPackages } from '../../database/packages/sent';
import type { HandlersOf } from '../../dispatch';
import { bimesterContent, proposalsContent, registryContent, resultsContent } from './contents';
import { asSent, place, send } from './deliver';

export const sendHandlers: Pick<
  HandlersOf<'packages'>,
  | 'packages.list'
  | 'packages.export'
  | 'packages.exportProposals'
  | 'packages.exportRegistry'
  | 'packages.exportResults'
  | 'packages.resend'
> = {
  'packages.list': async ({ db }) => ok([...(await listPackages(db))]),

  'packages.export': async (backend, { period, file }, job) => {
    const content = await bimesterContent(backend, period, job);
    return content.ok ? send(backend, content.value, file.path) : content;
  },

  'packages.exportProposals': async (backend, { file }, job) => {
    const content = await proposalsContent(backend, job);
    return content.ok ? send(backend, content.value, file.path) : content;
  },

  'packages.exportRegistry': async (backend, { reach, file }) => {
    const content = await registryContent(backend, reach);
    return content.ok ? send(backend, content.value, file.path) : content;
  },

  'packages.exportResults': async (backend, { period, file }) => {
    const content = await resultsContent(backend, period);
    return content.ok ? send(backend, content.value, file.path) : content;
  },

  /** The same package once more: same number, same content. */
  'packages.resend': async (backend, { sequence, file }) => {
    const sent = (await listPackages(backend.db)).find((one) => one.sequence === sequence);
    const zip = sent && (await findSentZip(backend.db, sequence));
    if (sent === undefined || zip === undefined) return refuse({ code: 'not-found', what: String(sequence) });
    const sealed = await asSent(backend, zip);
    if (!sealed.ok) return sealed;
    return place(sealed.value, file.path, (named) =>
      backend.write(async (tx) => {
        await noteEvent(tx, { kind: 'package.resent', subject: sent.identifier });
        await named();
        return ok({ identifier: sent.identifier, sequence, sealed: sealed.value !== zip });
      }),
    );
  },
};
