import path from 'node:path';

/** Windows spells it `Path`. */
function pathKeyOf(env) {
  return Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
}

/** npm's settings, as it hands them to its scripts, and their names in Yarn. */
const yarnNames = {
  npm_config_registry: 'YARN_NPM_REGISTRY_SERVER',
  npm_config_cafile: 'YARN_HTTPS_CA_FILE_PATH',
};

/** Yarn asks nothing over plain HTTP, unless it is told that it may. */
function hostOfPlainHttp(registry) {
  const { protocol, hostname } = new URL(registry ?? 'https://none');
  return protocol === 'http:' ? hostname : undefined;
}

function yarnSettings(env) {
  const set = Object.entries(yarnNames).map(([npm, yarn]) => [
    yarn,
    env[yarn] ?? env[npm],
  ]);
  const { YARN_NPM_REGISTRY_SERVER: registry } = Object.fromEntries(set);
  const whitelist = 'YARN_UNSAFE_HTTP_WHITELIST';
  const host = [whitelist, env[whitelist] ?? hostOfPlainHttp(registry)];
  return Object.fromEntries([...set, host].filter(([, value]) => value));
}

/**
 * The environment for Yarn and all that it starts: the given directories come
 * first on the PATH, and the network that npm is set up for counts for Yarn too.
 */
export function childEnvironment(env, directories) {
  const key = pathKeyOf(env);
  return {
    ...env,
    [key]: [...directories, env[key]].filter(Boolean).join(path.delimiter),
    ...yarnSettings(env),
  };
}
