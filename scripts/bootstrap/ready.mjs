import { setTimeout as wait } from 'node:timers/promises';

async function isUp(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // nothing listens yet
  }
}

async function untilUp(url) {
  while (!(await isUp(url))) await wait(500, undefined, { ref: false });
}

/** Says where the portal is as soon as both halves answer. */
export async function announceReady({ frontend, backend }) {
  const began = Date.now();
  await untilUp(`http://localhost:${backend}/.backstage/health/v1/readiness`);
  await untilUp(`http://localhost:${frontend}`);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `\nThe portal is ready after ${seconds} s: http://localhost:${frontend}` +
      '\nStop it with Ctrl+C.\n',
  );
}
