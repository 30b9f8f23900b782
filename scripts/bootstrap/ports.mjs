import net from 'node:net';

function portFrom(env, variable, fallback) {
  const text = env[variable];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(
    `${variable} is "${text}"; a port is a number from 1 to 65535.`,
  );
}

/** Backstage reads `APP_CONFIG_a_b` as the configuration key `a.b`. */
function configFor(frontend, backend) {
  return {
    APP_CONFIG_app_baseUrl: `http://localhost:${frontend}`,
    APP_CONFIG_backend_baseUrl: `http://localhost:${backend}`,
    APP_CONFIG_backend_listen_port: `${backend}`,
    APP_CONFIG_backend_cors_origin: `http://localhost:${frontend}`,
  };
}

/**
 * The two ports of the portal, 3000 and 7007 unless FRONTEND_PORT or
 * BACKEND_PORT say otherwise, and the environment that makes it use them.
 */
export function portSettings(env) {
  const frontend = portFrom(env, 'FRONTEND_PORT', 3000);
  const backend = portFrom(env, 'BACKEND_PORT', 7007);
  const chosen = Boolean(env.FRONTEND_PORT || env.BACKEND_PORT);
  return { frontend, backend, env: chosen ? configFor(frontend, backend) : {} };
}

function answers(port, host) {
  return new Promise(resolve => {
    const socket = net.connect({ port, host });
    const settle = inUse => {
      socket.destroy();
      resolve(inUse);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

/** Whether something on this machine listens on the port. */
export async function isPortInUse(port) {
  const found = await Promise.all([
    answers(port, '127.0.0.1'),
    answers(port, '::1'),
  ]);
  return found.includes(true);
}

/** Throws with the port and the way out where one is in use. */
export async function assertPortsFree({ frontend, backend }) {
  const wanted = [
    { port: frontend, variable: 'FRONTEND_PORT' },
    { port: backend, variable: 'BACKEND_PORT' },
  ];
  for (const { port, variable } of wanted) {
    if (await isPortInUse(port)) {
      throw new Error(
        `Port ${port} is in use. Stop the program that listens on it, ` +
          `or choose another port: ${variable}=${port + 100} npm start`,
      );
    }
  }
}
