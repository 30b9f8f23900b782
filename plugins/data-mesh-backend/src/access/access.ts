import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { findingsReadPermission } from '@backstage-data-mesh/plugin-data-mesh-common';

/** What {@link Access} works with. */
export interface AccessOptions {
  readonly permissions: PermissionsService;
  readonly catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
}

/** What one caller may see; made for one request, and kept no longer. */
export interface Sight {
  /** True when the caller may see everything. */
  readonly isWhole: boolean;
  /**
   * Which of these entities the caller may see. What does not exist is not in
   * the answer either, so that nobody can tell one from the other.
   */
  visible(refs: Iterable<string>): Promise<ReadonlySet<string>>;
}

const PORTION = 500;

/** Decides who may see what. Every answer about an entity passes through it. */
export class Access {
  constructor(private readonly options: AccessOptions) {}

  /** @throws NotAllowedError unless the caller has the permission. */
  async demand(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<void> {
    const [{ result }] = await this.options.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) throw new NotAllowedError();
  }

  /** What the catalog lets the caller see. */
  async entities(credentials: BackstageCredentials): Promise<Sight> {
    const { catalog } = this.options;
    return this.sight(credentials, catalogEntityReadPermission, async refs => {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs: [...refs], fields: ['kind', 'metadata.name'] },
        { credentials },
      );
      return refs.filter((_, index) => items[index]);
    });
  }

  /** The entities whose findings the caller may see: those of the catalog, or fewer. */
  async findings(credentials: BackstageCredentials): Promise<Sight> {
    const { permissions } = this.options;
    const permission = findingsReadPermission;
    const ofCatalog = await this.entities(credentials);
    const own = await this.sight(credentials, permission, async refs => {
      const decisions = await permissions.authorize(
        refs.map(resourceRef => ({ permission, resourceRef })),
        { credentials },
      );
      return refs.filter(
        (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
      );
    });
    return {
      isWhole: ofCatalog.isWhole && own.isWhole,
      visible: async refs => own.visible(await ofCatalog.visible(refs)),
    };
  }

  private async sight(
    credentials: BackstageCredentials,
    permission: ResourcePermission,
    filter: (refs: readonly string[]) => Promise<readonly string[]>,
  ): Promise<Sight> {
    const [{ result }] = await this.options.permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (result === AuthorizeResult.ALLOW)
      return { isWhole: true, visible: async refs => new Set(refs) };
    if (result === AuthorizeResult.DENY)
      return { isWhole: false, visible: async () => new Set() };
    return { isWhole: false, visible: remembering(filter) };
  }
}

/** Asks about each ref once. */
function remembering(
  filter: (refs: readonly string[]) => Promise<readonly string[]>,
): Sight['visible'] {
  const known = new Map<string, boolean>();
  return async refs => {
    const asked = new Set(refs);
    const open = [...asked].filter(ref => !known.has(ref));
    for (let at = 0; at < open.length; at += PORTION) {
      const some = open.slice(at, at + PORTION);
      some.forEach(ref => known.set(ref, false));
      for (const ref of await filter(some)) known.set(ref, true);
    }
    return new Set([...asked].filter(ref => known.get(ref)));
  };
}
