import * as z from 'zod';
import { entityRef, text } from '../declare/fields';
import { defineKind, type EntityOf } from '../declare/kind';

/**
 * Backstage's own kinds, as far as the mesh reads them. They are never
 * validated or written by us.
 */
const BACKSTAGE = ['backstage.io/v1alpha1', 'backstage.io/v1beta1'] as const;

const profile = () =>
  z.looseObject({ displayName: z.string().optional() }).optional();

/** A group of people, as far as the mesh reads it. @public */
export const group = defineKind({
  kind: 'Group',
  plural: 'groups',
  title: 'group',
  summary: 'A group of people.',
  extends: { at: [], apiVersions: BACKSTAGE },
  spec: () =>
    z.looseObject({
      type: text('team, business-unit …').optional(),
      profile: profile(),
      parent: entityRef('The wider group.', {
        defaultKind: 'Group',
        allowed: { Group: 'childOf' },
        emittedByCatalog: true,
      }).optional(),
      children: z
        .array(
          entityRef('A narrower group.', {
            defaultKind: 'Group',
            allowed: { Group: 'parentOf' },
            emittedByCatalog: true,
          }),
        )
        .optional(),
      members: z
        .array(
          entityRef('A member.', {
            defaultKind: 'User',
            allowed: { User: 'hasMember' },
            emittedByCatalog: true,
          }),
        )
        .optional(),
    }),
});

/** A person, as far as the mesh reads it. @public */
export const user = defineKind({
  kind: 'User',
  plural: 'users',
  title: 'user',
  summary: 'A person.',
  extends: { at: [], apiVersions: BACKSTAGE },
  spec: () =>
    z.looseObject({
      profile: profile(),
      memberOf: z
        .array(
          entityRef('A group.', {
            defaultKind: 'Group',
            allowed: { Group: 'memberOf' },
            emittedByCatalog: true,
          }),
        )
        .optional(),
    }),
});

/**
 * What may read a data product besides other data products: it names it in
 * `dependsOn`, always with the kind before it.
 */
const reading = (kind: string, plural: string, title: string) =>
  defineKind({
    kind,
    plural,
    title,
    summary: `A ${title}, as far as it reads data products.`,
    extends: { at: [], apiVersions: BACKSTAGE },
    spec: () =>
      z.looseObject({
        dependsOn: z
          .array(
            entityRef('What it needs.', {
              defaultKind: 'Component',
              allowed: { DataProduct: 'dependsOn' },
              emittedByCatalog: true,
            }),
          )
          .optional(),
      }),
  });

/** Backstage's kinds that may read a data product. */
export const readingKinds = [
  reading('AiResource', 'airesources', 'AI resource'),
  reading('Component', 'components', 'component'),
  reading('Resource', 'resources', 'resource'),
] as const;

/** A group, as parsed. @public */
export type GroupEntity = EntityOf<typeof group>;
/** A user, as parsed. @public */
export type UserEntity = EntityOf<typeof user>;
