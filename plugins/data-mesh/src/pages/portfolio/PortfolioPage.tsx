import {
  DataMeshCard,
  EmptyTeaching,
  useDataMesh,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { Note } from '../../facts/Note';
import { usePageText } from '../../facts/usePageText';
import { useAddress } from '../address/useAddress';
import { Choice } from '../controls/Choice';
import { Controls } from '../controls/Controls';
import { Filter } from '../controls/Filter';
import { SubPage } from '../SubPage';
import { Board } from './Board';
import { COLUMNS, columnOf, rankBets, type Bet } from './bets';
import { DecideFirst } from './DecideFirst';
import { Limits } from './Limits';
import { Outline } from './Outline';
import { Scatter } from './Scatter';
import { Timeline } from './Timeline';

const VIEWS = ['board', 'scatter', 'timeline', 'outline'] as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
      alignItems: 'start',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    wide: { gridColumn: '1 / -1', minWidth: 0 },
  }),
  { name: 'DataMeshPortfolioPage' },
);

type Answer = AnswerOf<'getPortfolio'>;

/** What to decide first, then all that runs, waits and has ended. */
export function PortfolioPage() {
  const t = usePageText();
  const classes = useStyles();
  const loadable = useDataMesh(api => api.ask('getPortfolio', {}), []);
  const isEmpty =
    loadable.state === 'ready' && loadable.value.bets.length === 0;
  const shown = isEmpty ? ({ ...loadable, state: 'empty' } as const) : loadable;
  return (
    <SubPage loadable={loadable}>
      <div className={classes.root}>
        <DataMeshCard
          title={t('pages.portfolio.decide.title')}
          loadable={shown}
          withoutBackend={t('pages.portfolio.noBackend')}
          empty={
            <EmptyTeaching
              title={t('pages.portfolio.nothing.title')}
              description={t('pages.portfolio.nothing.description')}
              yaml={FIRST_BET}
            />
          }
        >
          {({ bets }) => <DecideFirst bets={bets} />}
        </DataMeshCard>
        {shown.state === 'ready' && (
          <>
            <Limits limits={shown.value.limits} />
            <div className={classes.wide}>
              <DataMeshCard
                title={t('pages.portfolio.bets.title')}
                loadable={shown}
                empty={<></>}
              >
                {answer => (
                  <Bets answer={answer} today={shown.asOf.slice(0, 10)} />
                )}
              </DataMeshCard>
            </div>
          </>
        )}
      </div>
    </SubPage>
  );
}

function Bets({ answer, today }: { answer: Answer; today: string }) {
  const t = usePageText();
  const address = useAddress();
  const { bets, total, isCut, isPartial } = answer;
  const view = VIEWS.find(each => each === address.get('view')) ?? 'board';
  const domain = address.get('domain');
  const state = address.get('state');
  const shown = bets.filter(
    bet =>
      (!domain || bet.domains.some(({ ref }) => ref === domain)) &&
      (!state || columnOf(bet) === state),
  );
  const views = {
    board: <Board bets={shown} ranks={rankBets(bets)} today={today} />,
    scatter: <Scatter bets={shown} today={today} />,
    timeline: <Timeline bets={shown} today={today} />,
    outline: <Outline bets={shown} today={today} />,
  };
  return (
    <>
      <BetControls view={view} domains={listDomains(bets)}>
        {t('pages.portfolio.bets.count', {
          shown: shown.length,
          total,
        })}
      </BetControls>
      {shown.length === 0 ? (
        <Typography variant="body2">
          {t('pages.portfolio.bets.none')}
        </Typography>
      ) : (
        views[view]
      )}
      {isCut && <Note>{t('pages.portfolio.bets.cut')}</Note>}
      {isPartial && <Note>{t('pages.portfolio.bets.partial')}</Note>}
    </>
  );
}

function BetControls(props: {
  view: (typeof VIEWS)[number];
  domains: readonly (readonly [string, string])[];
  children: string;
}) {
  const t = usePageText();
  const address = useAddress();
  const { view, domains, children } = props;
  return (
    <Controls>
      <Choice
        label={t('pages.portfolio.view.label')}
        options={VIEWS.map(each => [each, t(`pages.portfolio.view.${each}`)])}
        value={view}
        onChange={next => address.go({ view: next }, 'place')}
      />
      <Filter
        label={t('pages.portfolio.bets.domain')}
        all={t('pages.portfolio.bets.any')}
        options={domains}
        value={address.get('domain')}
        onChange={next => address.go({ domain: next }, 'filter')}
      />
      <Filter
        label={t('pages.portfolio.bets.state')}
        all={t('pages.portfolio.bets.any')}
        options={COLUMNS.map(each => [
          each,
          t(`pages.portfolio.status.${each}`),
        ])}
        value={address.get('state')}
        onChange={next => address.go({ state: next }, 'filter')}
      />
      <Typography variant="body2" color="textSecondary">
        {children}
      </Typography>
    </Controls>
  );
}

/** The domains whose goals are served, by title. */
function listDomains(
  bets: readonly Bet[],
): readonly (readonly [string, string])[] {
  const titles = new Map(
    bets.flatMap(({ domains }) =>
      domains.map(({ ref, title }): readonly [string, string] => [
        ref,
        title ?? ref.slice(ref.lastIndexOf('/') + 1),
      ]),
    ),
  );
  return [...titles].sort(([, a], [, b]) => a.localeCompare(b));
}

const FIRST_BET = `apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata:
  name: shorter-rounds
spec:
  owner: group:your-team
  status: proposed
  statement:
    weBelieve: planned rounds
    willResultIn: more visits
`;
