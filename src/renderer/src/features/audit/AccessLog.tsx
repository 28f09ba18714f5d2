import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCESS_KINDS, type AccessKind } from '@shared/domain/audit/access';
import { KINDS, whereText } from '@shared/messages/access';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { momentText } from '../../ui/dates';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

const LIMIT = 50;

/** The access log itself, newest first. */
export function AccessLog() {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  const [kind, setKind] = useState<AccessKind | ''>('');
  const [offset, setOffset] = useState(0);
  const kinds = kind === '' ? [] : [kind];
  const found = useRoute('audit.lines', { offset, limit: LIMIT, kinds }, { keepPrevious: true });
  const options = [
    { value: '' as const, text: t('allKinds') },
    ...ACCESS_KINDS.map((value) => ({ value, text: KINDS[language][value] })),
  ];
  return (
    <Panel title={t('logTitle')}>
      <Choice
        label={t('did')}
        value={kind}
        options={options}
        onChoose={(chosen) => {
          setKind(chosen);
          setOffset(0);
        }}
      />
      <SimpleTable
        label={t('logTitle')}
        headers={[t('number'), t('at'), t('user'), t('did'), t('where'), t('households')]}
        rows={(found.data?.rows ?? []).map(({ seq, at, user, kind: did, what, households, isMany }) => ({
          key: String(seq),
          cells: [
            seq,
            momentText(at),
            user,
            KINDS[language][did],
            whereText(what, language),
            isMany ? t('many') : households,
          ],
        }))}
        empty={t('noLines')}
      />
      <Pager offset={offset} limit={LIMIT} total={found.data?.total ?? 0} onOffset={setOffset} />
    </Panel>
  );
}
