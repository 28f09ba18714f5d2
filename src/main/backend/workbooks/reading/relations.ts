import { readXml } from './xmlParts';
import type { ZipParts } from './zipParts';

/** A part that another part points at. `type` is the last word of the relation's type, e.g. `worksheet`. */
export type Relation = { readonly id: string; readonly type: string; readonly part: string };

/** Relations inside the package; links to the outside are left out, nothing is ever fetched. */
export async function readRelations(zip: ZipParts, owner: string): Promise<readonly Relation[]> {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  const part = `${folder}_rels/${owner.slice(folder.length)}.rels`;
  if (!zip.has(part)) return [];
  const relations: Relation[] = [];
  await readXml(zip, part, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: resolvePart(folder, Target) });
    },
  });
  return relations;
}

/** `../docProps/core.xml` seen from `xl/`; a leading slash means the package's root. */
function resolvePart(folder: string, target: string): string {
  const path: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '' && segment !== '.') path.push(segment);
  }
  return path.join('/');
}
