import { version as packageVersion } from '../package.json';

/** The version of the package, as published. */
export const version: string = packageVersion;
