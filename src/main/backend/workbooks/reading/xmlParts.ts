import { SaxesParser } from 'saxes';
import { LIMITS } from './limits';
import { refuseFile } from './refusal';
import { createFeed, type RegularElements } from './regularElements';
import type { ZipParts } from './zipParts';

export type Attributes = Readonly<Record<string, string>>;
/** Names come without their namespace prefix. */
export type XmlListener = {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** After each piece of the part, so that what was read can be passed on before reading more. */
  readonly paused?: () => void | Promise<void>;
  /** Elements that are taken without being parsed; of them the other functions hear nothing. */
  readonly regular?: RegularElements;
};

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

/** Parses one part as it is unpacked. */
export const readXml = (zip: ZipParts, part: string, listener: XmlListener): Promise<void> =>
  parseXml(zip.read(part), part, listener);

/** Parses as it is read; no document type, no entities, no other encoding than UTF-8. */
export async function parseXml(chunks: AsyncIterable<Buffer>, part: string, listener: XmlListener): Promise<void> {
  const parser = createParser(part, listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Buffer) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      return refuseFile('ENC', part);
    }
  };
  const feed = listener.regular === undefined ? parser : createFeed(parser, listener.regular);
  for await (const chunk of chunks) {
    feed.write(decode(chunk));
    await listener.paused?.();
  }
  feed.write(decode());
  feed.end();
}

function createParser(part: string, { open, close, text }: XmlListener) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let closed = '';
  let depth = 0;
  let attributes = 0;
  parser.on('error', (error) => refuseFile('BAD_XML', `${part}: ${error.message}`));
  parser.on('doctype', () => refuseFile('DTD', part));
  parser.on('opentagstart', () => (attributes = 0));
  parser.on('attribute', () => {
    if (++attributes > LIMITS.attributes) refuseFile('BAD_XML', `${part}: attributes`);
  });
  parser.on('opentag', (tag) => {
    if (++depth > LIMITS.depth) refuseFile('DEPTH', part);
    open?.(withoutPrefix(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    closed = depth > 0 ? `</${tag.name}>` : '';
    close?.(withoutPrefix(tag.name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    /** The end tag read last, unless it was that of the whole part. */
    write(piece: string): string {
      closed = '';
      parser.write(piece);
      return closed;
    },
    end: () => void parser.close(),
  };
}
