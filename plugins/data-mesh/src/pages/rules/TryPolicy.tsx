import {
  DataMeshCard,
  useDataMesh,
  type AnswerOf,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';
import { MarkedText } from '../../facts/MarkedText';
import { usePageText } from '../../facts/usePageText';
import { useAddress } from '../address/useAddress';
import { readBodies } from '../governance/readBodies';
import { refusalOf } from '../found/refusalOf';
import { PolicyForm } from './PolicyForm';
import { PolicyResult } from './PolicyResult';
import { readPolicy } from './triedPolicy';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  }),
  { name: 'DataMeshTryPolicy' },
);

/** What a policy would change that nobody has written yet. */
export function TryPolicy(props: { loadable: Loadable<AnswerOf<'getRules'>> }) {
  const t = usePageText();
  const classes = useStyles();
  const address = useAddress();
  const catalog = useApi(catalogApiRef);
  const bodies = useAsync(() => readBodies(catalog), [catalog]);
  const asked = readPolicy(address);
  const question = asked && JSON.stringify(asked);
  const loadable = useDataMesh<AnswerOf<'previewPolicy'>>(
    async api =>
      question === undefined
        ? { asOf: '', isStale: false }
        : api.ask('previewPolicy', { body: JSON.parse(question) }),
    [question],
  );
  const refusal =
    loadable.state === 'failed' ? refusalOf(loadable.error) : undefined;
  return (
    <div className={classes.root}>
      <DataMeshCard
        title={t('pages.rules.form.title')}
        subheader={t('pages.rules.form.subheader')}
        loadable={props.loadable}
        empty={t('pages.rules.noBackend')}
        withoutBackend={t('pages.rules.noBackend')}
      >
        {({ rules }) =>
          bodies.value?.bodies.length === 0 ? (
            <>{t('pages.rules.form.noBodies')}</>
          ) : (
            <PolicyForm rules={rules} bodies={bodies.value?.bodies ?? []} />
          )
        }
      </DataMeshCard>
      <DataMeshCard
        title={t('pages.rules.preview.title')}
        loadable={refusal ? REFUSED : loadable}
        empty={
          <Typography variant="body2">
            {refusal ? (
              <>
                {t('pages.rules.form.refused')}{' '}
                <MarkedText>{refusal}</MarkedText>
              </>
            ) : (
              t('pages.rules.form.chooseFirst')
            )}
          </Typography>
        }
      >
        {answer => <PolicyResult answer={answer} />}
      </DataMeshCard>
    </div>
  );
}

const REFUSED = { state: 'empty', asOf: '', isStale: false } as const;
