import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FreeText } from '../facts/FreeText';
import { usePageText } from '../facts/usePageText';
import type { PackBet } from './pack';

const useStyles = makeStyles(
  theme => ({
    root: { margin: theme.spacing(0, 0, 1), maxWidth: '90ch' },
    joint: { color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshBetSentence' },
);

/** The bet as one sentence; what the entity does not say is left out. */
export function BetSentence({ statement }: Pick<PackBet, 'statement'>) {
  const t = usePageText();
  const classes = useStyles();
  const { weBelieve, for: whom, willResultIn } = statement ?? {};
  const parts = [
    ['weBelieve', weBelieve],
    ['for', whom],
    ['willResultIn', willResultIn],
  ] as const;
  const said = parts.flatMap(([name, text]) =>
    typeof text === 'string' ? [{ name, text }] : [],
  );
  if (said.length === 0) return <></>;
  return (
    <p className={classes.root}>
      {said.map(({ name, text }) => (
        <span key={name}>
          <span className={classes.joint}>{t(`about.statement.${name}`)} </span>
          <FreeText>{text}</FreeText>{' '}
        </span>
      ))}
    </p>
  );
}
