import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FreeText } from './FreeText';
import { NotGiven } from './NotGiven';

const useStyles = makeStyles(
  { root: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'DataMeshTextList' },
);

/** Short texts, one to a line. */
export function TextList(props: { texts?: readonly string[] }) {
  const classes = useStyles();
  const { texts = [] } = props;
  if (texts.length === 0) return <NotGiven />;
  return (
    <ul className={classes.root}>
      {texts.map((text, index) => (
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          <FreeText>{text}</FreeText>
        </li>
      ))}
    </ul>
  );
}
