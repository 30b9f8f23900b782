import { isSafeAddress } from '@backstage-data-mesh/model';
import { Link } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { FreeText } from './FreeText';

/** A link where the address may be followed; its plain text otherwise. */
export function SafeLink(props: { to: string; children?: ReactNode }) {
  const { to } = props;
  if (!isSafeAddress(to)) return <FreeText>{to}</FreeText>;
  return <Link to={to}>{props.children ?? <FreeText>{to}</FreeText>}</Link>;
}
