const { implForWrapper } = require('jsdom/lib/jsdom/living/generated/utils.js');

/** What a selector asks of an element itself: a name, marks, and states. */
const COMPOUND =
  /^(\*|[a-z][\w-]*|\{[\w|-]+\})?((?:[.#][\w-]+|\[[\w-]+\]|::?[\w-]+)*)$/i;
const MARK = /[.#][\w-]+|\[[\w-]+\]/g;

const asOneName = list => `{${list.replace(/\s*,\s*/g, '|').trim()}}`;

/**
 * A selector without what stands in strings and brackets, but for the names of
 * attributes, and of elements that are alternatives. It asks for less.
 */
function shorten(selector) {
  let text = selector
    .replace(/"[^"]*"|'[^']*'/g, '')
    .replace(/\[\s*([\w-]+)[^\]]*\]/g, '[$1]')
    .replace(/(?<=^|[\s>+~,]):is\(([\w\s,-]+)\)/g, (_, list) =>
      asOneName(list),
    );
  for (let length; length !== text.length;) {
    length = text.length;
    text = text.replace(/\([^()]*\)/g, '');
  }
  return text;
}

function readCompound(selector) {
  const own = selector
    .trim()
    .split(/[\s>+~]+/)
    .pop();
  const [, name = '*', rest] = COMPOUND.exec(own) ?? [];
  if (rest === undefined) return undefined;
  const names = name.toLowerCase().replace(/[{}]/g, '').split('|');
  return { names, marks: rest.match(MARK) ?? [] };
}

/** What each alternative of a selector ends at; undefined if that is not seen at once. */
function readSelector(selector) {
  const compounds = shorten(selector).split(',').map(readCompound);
  return compounds.every(Boolean) ? compounds : undefined;
}

const ATTRIBUTES = { '.': 'class', '#': 'id' };

function hasMark(element, mark) {
  const name = ATTRIBUTES[mark[0]];
  if (!name) return element.hasAttributeNS(null, mark.slice(1, -1));
  const value = element.getAttributeNS(null, name) ?? '';
  return value.includes(mark.slice(1)); // or a part of it: looked at closely later
}

const isNamed = (element, names) =>
  names[0] === '*' || names.includes(element.localName.toLowerCase());

const mayBe = (element, { names, marks }) =>
  isNamed(element, names) && marks.every(mark => hasMark(element, mark));

/**
 * Tells whether a selector may match an element; false only if it cannot. Most
 * rules of a page are for other classes, which is seen without reading them.
 */
function createMayMatch() {
  const known = new Map();
  return (selector, element) => {
    if (!known.has(selector)) known.set(selector, readSelector(selector));
    const compounds = known.get(selector);
    return !compounds || compounds.some(compound => mayBe(element, compound));
  };
}

const NO_MATCH = Object.freeze({ match: false, pseudoElement: null });

/** jsdom tries all rules of all sheets on an element whose style is asked for. */
function skipOtherRules(document) {
  const selector = document._domSelector;
  const { check } = selector;
  const mayMatch = createMayMatch();
  selector.check = (text, element, ...options) =>
    mayMatch(text, element) ? check(text, element, ...options) : NO_MATCH;
}

/** jsdom reads the style of an element anew for each question, though nothing changed. */
function rememberStyles(window, document) {
  const { getComputedStyle } = window;
  let styles = new WeakMap();
  let cacheOfStyles;
  window.getComputedStyle = (element, pseudoElement) => {
    if (pseudoElement) return getComputedStyle(element, pseudoElement);
    const known = document._styleCache === cacheOfStyles && styles.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    if (document._styleCache !== cacheOfStyles) styles = new WeakMap();
    cacheOfStyles = document._styleCache;
    styles.set(element, style);
    return style;
  };
}

/** Makes a window of jsdom tell computed styles sooner, and the same ones. */
function quickenStyles(window) {
  const document = implForWrapper(window.document);
  skipOtherRules(document);
  rememberStyles(window, document);
}

module.exports = { createMayMatch, quickenStyles };
