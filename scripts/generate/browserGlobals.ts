import { JSDOM } from 'jsdom';

const NAMES = [
  'document',
  'HTMLElement',
  'Element',
  'Node',
  'localStorage',
  'getComputedStyle',
  'MutationObserver',
  'CustomEvent',
];

/** Makes frontend packages loadable in Node, to be looked at and not drawn. */
export function pretendToBeABrowser(): void {
  const { window } = new JSDOM('', { url: 'http://localhost' });
  Reflect.set(globalThis, 'window', window);
  for (const name of NAMES) {
    if (!(name in globalThis))
      Reflect.set(globalThis, name, Reflect.get(window, name));
  }
  for (const ending of ['.svg', '.css', '.png']) {
    require.extensions[ending] = module => {
      module.exports = '';
    };
  }
}
