import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import {
  EntityLink,
  useLocale,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useMemo } from 'react';
import { FreeText } from '../../facts/FreeText';
import { ScrollRegion } from '../../facts/ScrollRegion';
import { usePageText } from '../../facts/usePageText';
import { AddressLink } from '../address/AddressLink';
import { formatFlows } from './format';
import {
  createFlowMatrix,
  type BoundaryAnswer,
  type FlowCell,
} from './matrixOf';

type Label = BoundaryAnswer['labels'][number];

const SIGNS = { more: '▲', fewer: '▽', 'as-chance': '' } as const;

const useStyles = makeStyles(
  theme => ({
    table: { borderCollapse: 'collapse', fontSize: '0.875rem' },
    head: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
      fontWeight: 700,
      padding: theme.spacing(0.5, 1),
      verticalAlign: 'bottom',
      textAlign: 'end',
      maxWidth: 140,
      minWidth: 56,
      // no everyday word is broken
      wordBreak: 'normal',
      overflowWrap: 'break-word',
    },
    row: {
      padding: theme.spacing(0.5, 1, 0.5, 0),
      textAlign: 'start',
      fontWeight: 'normal',
      minWidth: 110,
      maxWidth: 190,
    },
    cell: {
      padding: theme.spacing(0.5, 1),
      textAlign: 'end',
      whiteSpace: 'nowrap',
      borderTop: `1px solid ${theme.palette.divider}`,
      fontVariantNumeric: 'tabular-nums',
    },
    inside: { background: theme.palette.action.hover },
    quiet: { ...theme.typography.caption, color: theme.palette.text.secondary },
    legend: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
      margin: theme.spacing(1, 0),
    },
  }),
  { name: 'DataMeshFlowMatrix' },
);

/** Flows by where they begin and where they end, each beside chance. */
export function FlowMatrix(props: {
  boundary: 'region' | 'domain';
  answer: BoundaryAnswer;
  /** The first of its labels. */
  shown: readonly Label[];
}) {
  const t = usePageText();
  const classes = useStyles();
  const { boundary, answer, shown } = props;
  const cellOf = useMemo(() => createFlowMatrix(answer), [answer]);
  const title = t(`pages.ecosystem.matrix.${boundary}`);
  return (
    <>
      <ScrollRegion label={title}>
        <table className={classes.table} aria-label={title}>
          <thead>
            <tr>
              <td className={classes.quiet}>
                {t('pages.ecosystem.matrix.corner')}
              </td>
              {shown.map(label => (
                <th key={label.id} scope="col" className={classes.head}>
                  <bdi dir="auto">{label.title}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((from, row) => (
              <tr key={from.id}>
                <th scope="row" className={classes.row}>
                  <LabelName boundary={boundary} label={from} />
                </th>
                {shown.map((to, column) => (
                  <td
                    key={to.id}
                    className={
                      row === column
                        ? `${classes.cell} ${classes.inside}`
                        : classes.cell
                    }
                  >
                    <CellView
                      boundary={boundary}
                      ends={[from, to]}
                      cell={cellOf(row, column)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={classes.legend}>{t('pages.ecosystem.matrix.legend')}</p>
    </>
  );
}

function LabelName(props: { boundary: 'region' | 'domain'; label: Label }) {
  const { boundary, label } = props;
  if (boundary === 'domain')
    return <EntityLink entityRef={label.id} title={label.title} />;
  return <FreeText>{label.title}</FreeText>;
}

function CellView(props: {
  boundary: 'region' | 'domain';
  ends: readonly [Label, Label];
  cell: FlowCell;
}) {
  const t = usePageText();
  const locale = useLocale();
  const classes = useStyles();
  const { boundary, ends, cell } = props;
  const { flows, expected, is } = cell;
  const [from, to] = ends;
  const words = t('pages.ecosystem.matrix.cell', {
    ...{ from: from.title, to: to.title },
    flows: formatFlows(flows, locale),
    expected: formatFlows(expected, locale),
  });
  const sign = SIGNS[is];
  if (flows === 0)
    return (
      <span title={words} className={classes.quiet}>
        {sign} 0
      </span>
    );
  return (
    <span title={words}>
      <span className={classes.quiet}>{sign}</span>{' '}
      <AddressLink to={{ flows: boundary, from: from.id, to: to.id }}>
        {flows.toLocaleString(locale)}
      </AddressLink>
    </span>
  );
}
