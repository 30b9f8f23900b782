import { Link } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';

/** A link to a tab of the page of an entity, or to a part of that page. */
export function EntityTabLink(props: {
  entityRef: string;
  /** Where the tab is, beginning with `/`; or `FINDINGS_HASH`. */
  path: string;
  /** Among other words, where its colour alone would not tell it. */
  isInText?: boolean;
  children: ReactNode;
}) {
  const { entityRef, path, isInText = false, children } = props;
  const toEntity = useRouteRef(entityRouteRef);
  const params = entityRouteParams(parseEntityRef(entityRef), {
    encodeParams: true,
  });
  return (
    <Link
      to={`${toEntity(params)}${path}`}
      underline={isInText ? 'always' : 'hover'}
    >
      {children}
    </Link>
  );
}
