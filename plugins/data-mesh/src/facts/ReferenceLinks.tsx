import type { EntityPath, Reference } from '@backstage-data-mesh/model';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { FreeText } from './FreeText';
import { NotGiven } from './NotGiven';
import { useReferences } from './references';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    link: { overflowWrap: 'anywhere', unicodeBidi: 'isolate' },
    fragment: { color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshReferenceLinks' },
);

/** The entity, or entities, that the field at a path refers to. */
export function ReferenceLinks(props: { at: EntityPath }) {
  const classes = useStyles();
  const references = useReferences(props.at);
  if (references.length === 0) return <NotGiven />;
  if (references.length === 1)
    return <ReferenceLink reference={references[0]} />;
  return (
    <ul className={classes.list}>
      {references.map((reference, index) => (
        // the position is what tells two equal references apart
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          <ReferenceLink reference={reference} />
        </li>
      ))}
    </ul>
  );
}

function ReferenceLink(props: { reference: Reference }) {
  const classes = useStyles();
  const { ref, fragment } = props.reference;
  return (
    <>
      <EntityRefLink entityRef={ref} hideIcon className={classes.link} />
      {fragment && (
        <span className={classes.fragment}>
          {' · '}
          <FreeText>{fragment}</FreeText>
        </span>
      )}
    </>
  );
}
