import { expect, it } from 'vitest';
import { problemSentence } from '@shared/messages/problems';

it.each(['DISK_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_FULL'])(
  'a full disk (%s) is told as such, with what to do',
  (detail) => {
    expect(problemSentence({ code: 'file-unwritable', name: 'a.xlsx', detail })).toBe(
      'No se escribió a.xlsx: el disco está lleno. Nada quedó a medias ni se perdió. Libere espacio, o elija otro disco, y repítalo.',
    );
    expect(problemSentence({ code: 'backup-failed', detail })).toMatch(/^No se hizo la copia .* disco está lleno\./);
    expect(problemSentence({ code: 'backup-failed', detail }, 'en')).toMatch(/the disk is full\. .* Make room/);
  },
);

it('a file in use is told as before', () => {
  expect(problemSentence({ code: 'file-unwritable', name: 'a.xlsx', detail: 'FILE_IN_USE' })).toContain(
    'Cierre el archivo si está abierto',
  );
});
