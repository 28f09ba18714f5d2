import { ok, refuse } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import { findSentZip, listPackages } from '../../database/packages/sent';
import type { HandlersOf } from '../../dispatch';
import { bimesterContent, proposalsContent, registryContent, resultsContent } from './contents';
import { asSent, send } from './deliver';
import { moveContent } from './move';
import { place, type Place } from './place';

export const sendHandlers: Pick<
  HandlersOf<'packages'>,
  | 'packages.list'
  | 'packages.export'
  | 'packages.exportProposals'
  | 'packages.exportRegistry'
  | 'packages.exportResults'
  | 'packages.exportMove'
  | 'packages.resend'
> = {
  'packages.list': async ({ db }) => ok([...(await listPackages(db))]),

  'packages.export': async (backend, { period, ...target }, job) => {
    const content = await bimesterContent(backend, period, job);
    return content.ok ? send(backend, content.value, placeOf(target)) : content;
  },

  'packages.exportProposals': async (backend, { ...target }, job) => {
    const content = await proposalsContent(backend, job);
    return content.ok ? send(backend, content.value, placeOf(target)) : content;
  },

  'packages.exportRegistry': async (backend, { reach, ...target }) => {
    const content = await registryContent(backend, reach);
    return content.ok ? send(backend, content.value, placeOf(target)) : content;
  },

  'packages.exportResults': async (backend, { period, ...target }) => {
    const content = await resultsContent(backend, period);
    return content.ok ? send(backend, content.value, placeOf(target)) : content;
  },

  'packages.exportMove': async (backend, { household, to, on, center, ...target }, job) => {
    const content = await moveContent(backend, { household, to, on, center }, job);
    return content.ok ? send(backend, content.value, placeOf(target)) : content;
  },

  /** The same package once more: same number, same content. */
  'packages.resend': async (backend, { sequence, ...target }) => {
    const sent = (await listPackages(backend.db)).find((one) => one.sequence === sequence);
    const zip = sent && (await findSentZip(backend.db, sequence));
    if (sent === undefined || zip === undefined) return refuse({ code: 'not-found', what: String(sequence) });
    const sealed = await asSent(backend, zip);
    if (!sealed.ok) return sealed;
    return place(sealed.value, placeOf(target), (named) =>
      backend.write(async (tx) => {
        await noteEvent(tx, { kind: 'package.resent', subject: sent.identifier });
        await named();
        return ok({ identifier: sent.identifier, sequence, sealed: sealed.value !== zip });
      }),
    );
  },
};

type Target = { readonly file: { readonly path: string }; readonly partBytes: number };
const placeOf = ({ file: { path }, partBytes }: Target): Place => ({ path, partBytes });
