import type { OfferedPort } from '@backstage-data-mesh/model';
import {
  CodeSnippet,
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useState } from 'react';
import { FreeText } from '../../facts/FreeText';
import { useText } from '../../facts/useText';

/** Nobody reads more on a card; the file itself is linked by the catalog. */
const MAX_LENGTH = 20_000;

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(1) },
    summary: { cursor: 'pointer', width: 'fit-content' },
    text: { maxHeight: 480, overflow: 'auto', marginTop: theme.spacing(1) },
  }),
  { name: 'DataMeshKeptContracts' },
);

/** The contracts that are kept with the product, each to be unfolded. */
export function KeptContracts(props: { ports: readonly OfferedPort[] }) {
  const kept = props.ports.flatMap(({ port, index }) =>
    typeof port.contract === 'string'
      ? { key: index, name: nameOf(port), text: port.contract }
      : [],
  );
  return (
    <>
      {kept.map(({ key, name, text }) => (
        <KeptContract key={key} name={name} text={text} />
      ))}
    </>
  );
}

function nameOf({ name, version }: OfferedPort['port']): string {
  return version ? `${name} ${version}` : name;
}

function KeptContract(props: { name: string; text: string }) {
  const t = useText();
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { name, text } = props;
  const isCut = text.length > MAX_LENGTH;
  return (
    <details
      className={classes.root}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>
        {t('about.contractOf')} <FreeText>{name}</FreeText>
      </summary>
      {isOpen && (
        // what scrolls must be reachable by keyboard
        <div
          className={classes.text}
          role="region"
          aria-label={`${t('about.contractOf')} ${name}`}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {/* the highlighter's colours for YAML are too faint to read */}
          <CodeSnippet
            text={isCut ? text.slice(0, MAX_LENGTH) : text}
            language="text"
            wrapLongLines
            showCopyCodeButton
          />
        </div>
      )}
      {isOpen && isCut && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('about.contractCut')}
        </Typography>
      )}
    </details>
  );
}
