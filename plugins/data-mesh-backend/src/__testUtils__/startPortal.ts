import type { Server } from 'node:http';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import type { JsonObject } from '@backstage/types';
import catalogModuleDataMesh, {
  catalogModuleLocalText,
} from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import request from 'supertest';
import dataMeshPlugin from '..';
import { closingDatabase } from './closingDatabase';

/** Every kind that the README asks adopters to allow. */
const KINDS = [
  'API',
  'Component',
  'DataProduct',
  'Domain',
  'GovernanceBody',
  'Group',
  'Location',
  'Resource',
  'System',
  'TeamProfile',
  'User',
  'ValueHypothesis',
];

/** What to start with. */
export interface PortalOptions {
  /** Absolute paths of the files that the catalog reads. */
  readonly files?: readonly string[];
  /** How often the catalog reads each of its entities anew: a second, if not said. */
  readonly processingInterval?: JsonObject;
  /** `dataMesh` of the app-config. */
  readonly dataMesh?: JsonObject;
  /** More features, such as another database. */
  readonly features?: readonly BackendFeature[];
}

/** A backend with the real catalog and this plugin, as its users see it. */
export class Portal {
  constructor(
    readonly server: Server,
    readonly stop: () => Promise<void>,
  ) {}

  /** Asks over HTTP: `/status`, say. */
  get(path: string) {
    return request(this.server).get(`/api/data-mesh${path}`);
  }

  post(path: string, body: object) {
    return request(this.server).post(`/api/data-mesh${path}`).send(body);
  }

  /** All results that a query finds, page by page. */
  async findings(query = ''): Promise<{ [field: string]: any }[]> {
    const items: object[] = [];
    let cursor: string | undefined;
    do {
      const next = cursor ? `&cursor=${cursor}` : '';
      const { body } = await this.get(
        `/findings?limit=500${query}${next}`,
      ).expect(200);
      items.push(...body.items);
      cursor = body.pageInfo.nextCursor;
    } while (cursor);
    return items;
  }
}

/** For files that nobody edits: what is read is not read again. */
export const READ_ONCE = { hours: 1 };

/** Starts it on an embedded database. */
export async function startPortal({
  files = [],
  processingInterval = { seconds: 1 },
  dataMesh = {},
  features = [],
}: PortalOptions = {}): Promise<Portal> {
  const backend = await startTestBackend({
    features: [
      closingDatabase,
      catalogPlugin,
      catalogModuleDataMesh,
      catalogModuleLocalText,
      dataMeshPlugin,
      ...features,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          dataMesh: {
            catalog: { minSecondsBetweenSweeps: 0.2 },
            ...dataMesh,
          },
          catalog: {
            processingInterval,
            rules: [{ allow: KINDS }],
            locations: files.map(target => ({ type: 'file', target })),
          },
        },
      }),
    ],
  });
  return new Portal(backend.server, () => backend.stop());
}
