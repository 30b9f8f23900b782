import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

/** A sentence beside the matter: that something is cut, or in part. */
export function Note(props: { children: string }) {
  return (
    <Typography variant="caption" color="textSecondary" component="p">
      {props.children}
    </Typography>
  );
}
