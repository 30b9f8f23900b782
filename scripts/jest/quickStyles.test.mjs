import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import quickStyles from './quickStyles.cjs';

const { createMayMatch, quickenStyles } = quickStyles;

/** As jsdom passes an element to its selectors. */
const element = (localName, attributes = {}) => ({
  localName,
  getAttributeNS: (_, name) => attributes[name] ?? null,
  hasAttributeNS: (_, name) => name in attributes,
});

const BUTTON = element('button', { class: 'MuiButton-root wide', id: 'send' });

describe('whether a selector may match an element', () => {
  const mayMatch = createMayMatch();

  for (const selector of [
    '*',
    'button',
    'BUTTON:hover',
    '.wide',
    '.card > .MuiButton-root.wide::before',
    '#send',
    'a, .list button:focus',
    ':root',
    'button:not([open], [href="]"]):hover',
    ':is(a, button)',
    'input, button:is([type=reset i], [type=send i])',
    '[id="a, b"]',
    '.a\\:b',
  ]) {
    it(`it may: ${selector}`, () => assert.ok(mayMatch(selector, BUTTON)));
  }

  for (const selector of [
    'a',
    'button.narrow',
    '.wide.narrow',
    '#receive',
    'button > svg',
    '.MuiButton-root .label, a:hover',
    'a:not(button)',
    'button[href="#"]',
    ':is(ul, ol) :is(ul, ol)',
    'table[rules=none i] > tr > td',
  ]) {
    it(`it cannot: ${selector}`, () => assert.ok(!mayMatch(selector, BUTTON)));
  }
});

const PAGE = `<!DOCTYPE html><style>
  .hidden { display: none } .quiet, .faint { visibility: hidden; color: red }
  .quiet .loud { visibility: visible } p:not(.quiet) { display: block }
  em:first-child, a:hover { display: flex } #one { background-color: blue }
  @media screen { .faint { color: green } } [title] { display: grid }
</style><main><p class="quiet">a<b class="loud">b</b><i>c</i></p>
<p id="one" class="hidden">d</p><p><em>e</em><em class="faint" title="f">g</em></p>
<svg><linearGradient class="faint"/></svg><input hidden><a href="#">h</a></main>`;

/** All that a window tells of the styles of its elements, one line for each. */
const stylesIn = ({ document, getComputedStyle }) =>
  [...document.querySelectorAll('*')].map(
    one => `${one.localName}: ${getComputedStyle(one).cssText}`,
  );

describe('a window that tells styles sooner', () => {
  const slow = new JSDOM(PAGE).window;
  const quick = new JSDOM(PAGE).window;
  quickenStyles(quick);

  it('tells the same', () => assert.deepEqual(stylesIn(quick), stylesIn(slow)));

  it('sees what changed since it was last asked', () => {
    const steps = [
      ({ document }) => document.querySelector('#one').removeAttribute('class'),
      ({ document }) => document.body.classList.add('quiet'),
      ({ document }) => document.querySelector('style').remove(),
      ({ document }) => {
        document.head.innerHTML = '<style>b { display: none }</style>';
      },
      ({ document }) =>
        document.body.append(document.querySelector('main').firstChild),
    ];
    for (const step of steps) {
      for (const window of [slow, quick]) step(window);
      assert.deepEqual(stylesIn(quick), stylesIn(slow));
    }
  });
});
