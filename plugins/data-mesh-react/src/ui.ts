/**
 * What everything is drawn with. It is here for the packages of this suite
 * alone and changes with any release: build on Material UI or Backstage's own
 * components instead.
 *
 * @packageDocumentation
 */
export * from './ui/Card';
export * from './ui/backstage';
export * from './ui/icons';
export * from './ui/material';
export * from './ui/PageFrame';
