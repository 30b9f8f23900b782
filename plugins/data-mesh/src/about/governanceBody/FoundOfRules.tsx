import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { MarkedText } from '../../facts/MarkedText';
import { SEVERITY_LOOKS } from '../../facts/FindingCounts';
import { useText } from '../../facts/useText';
import { useAsked } from '../../findingsBar/useAsked';

const useStyles = makeStyles(
  theme => ({
    root: {
      listStyle: 'none',
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'DataMeshFoundOfRules' },
);

/**
 * What some rules found on the entity of this page, beside the facts that they
 * are about; the findings bar asks the same, so that nothing more is asked.
 */
export function FoundOfRules(props: { rules: readonly string[] }) {
  const t = useText();
  const classes = useStyles();
  const asked = useAsked(useEntity().entity);
  if (asked.state !== 'ready') return <></>;
  const found = asked.value.findings.filter(({ rule }) =>
    props.rules.includes(rule),
  );
  if (found.length === 0) return <></>;
  return (
    <ul className={classes.root}>
      {found.map(({ key, severity, message }) => (
        <li key={key}>
          <Mark {...SEVERITY_LOOKS[severity]}>
            {t(`findings.severity.${severity}`)}
          </Mark>{' '}
          <MarkedText>{message}</MarkedText>
        </li>
      ))}
    </ul>
  );
}
