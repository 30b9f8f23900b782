import {
  LoadableContent,
  useDataMesh,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Link,
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useFamilyWord } from '../facts/useFamilyWord';
import { useText } from '../facts/useText';
import { rootRouteRef } from '../routes';

const useStyles = makeStyles(
  { number: { fontSize: '2.25rem', fontWeight: 700, lineHeight: 1.2 } },
  { name: 'DataMeshChecksKept' },
);

/** The family whose checks are kept least, in numbers; leads to who fails. */
export function ChecksKept() {
  const t = useText();
  const wordOf = useFamilyWord();
  const classes = useStyles();
  const root = useRouteRef(rootRouteRef);
  const loadable = useDataMesh(
    api => api.ask('getScorecards', { by: 'family', limit: 50 }),
    [],
  );
  return (
    <LoadableContent
      title={t('waiting.kpi.title')}
      loadable={loadable}
      empty={t('waiting.kpi.none')}
    >
      {({ items }) => {
        const worst = findWorst(items);
        if (!worst) return t('waiting.kpi.none');
        const { family, passed, of } = worst;
        const query = new URLSearchParams({
          ...{ by: 'family', id: family, status: 'fail' },
        });
        return (
          <>
            <div className={classes.number}>
              {t('waiting.kpi.sentence', {
                passed: passed,
                of,
              })}
            </div>
            <Typography variant="body2" paragraph>
              {t('waiting.kpi.unit', { family: wordOf(family) })}
            </Typography>
            <Link to={`${root()}/scorecards?${query}`}>
              {t('waiting.kpi.lead')}
            </Link>
          </>
        );
      }}
    </LoadableContent>
  );
}

/** The family of which the smallest part is kept. */
export function findWorst(items: AnswerOf<'getScorecards'>['items']) {
  return items
    .flatMap(({ families }) => families)
    .flatMap(({ family, score }) =>
      score && score.of > 0 ? [{ family, ...score }] : [],
    )
    .sort((a, b) => a.passed / a.of - b.passed / b.of)
    .at(0);
}
