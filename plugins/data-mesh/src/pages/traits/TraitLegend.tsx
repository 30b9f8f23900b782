import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../../facts/usePageText';
import type { ColourOf } from './traitColours';
import type { CountedTrait } from './traits';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      listStyle: 'none',
      margin: theme.spacing(0, 0, 1),
      padding: 0,
    },
    item: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) },
    swatch: { flex: 'none' },
  }),
  { name: 'DataMeshTraitLegend' },
);

/** What the colours of a picture say, and of how many. */
export function TraitLegend(props: {
  /** The word for what is coloured by. */
  by: string;
  traits: readonly CountedTrait[];
  colourOf: ColourOf;
}) {
  const t = usePageText();
  const classes = useStyles();
  const { by, traits, colourOf } = props;
  return (
    <ul
      className={classes.root}
      aria-label={`${t('pages.traits.colour')}: ${by}`}
    >
      {traits.map(({ id, title, count }) => (
        <li key={id ?? ''} className={classes.item}>
          <svg
            className={classes.swatch}
            width={12}
            height={12}
            aria-hidden="true"
            focusable="false"
          >
            <rect
              x={1}
              y={1}
              width={10}
              height={10}
              rx={2}
              fill={id === undefined ? 'none' : colourOf(id)}
              stroke={colourOf(id)}
              strokeDasharray={id === undefined ? '3 2' : undefined}
            />
          </svg>
          <span>
            {title} ({count})
          </span>
        </li>
      ))}
    </ul>
  );
}
