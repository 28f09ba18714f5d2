import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CentersField } from './CentersField';

type Zone = { readonly centers: readonly string[]; readonly households: readonly string[] };

/** Zona: populated centres and households named one by one, with the fields to type them. */
export function useZoneFields(start: Zone) {
  const { t } = useTranslation('leaders');
  const [centers, setCenters] = useState(start.centers);
  const [typing, setTyping] = useState('');
  const [codes, setCodes] = useState(start.households.join(', '));
  return {
    zone: {
      // what still stands in the field is meant too
      centers: typing.trim() === '' ? [...centers] : [...centers, typing.trim()],
      households: codes.split(/[,;\s]+/).filter((code) => code !== ''),
    },
    fields: (
      <>
        <CentersField chosen={centers} typing={typing} error="" onChange={setCenters} onType={setTyping} />
        <Field label={t('households')} hint={t('householdsHint')}>
          <Input value={codes} autoComplete="off" onChange={(_event, { value }) => setCodes(value)} />
        </Field>
      </>
    ),
  };
}
