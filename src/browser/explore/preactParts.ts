import { options, render, type ComponentChild, type VNode } from 'preact';

/**
 * The parts of React that Explore asks for, under React's own names, on preact itself: without the layer that makes
 * preact pass for the whole of React, which is half as heavy as preact.
 */
export { createContext, Fragment } from 'preact';
export { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Attributes of SVG that React spells in one word. */
const ONE_WORD = /^(?:fill|font|paint|stroke|text)[A-Z]/;

function spell(props: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(props)) {
    if (!ONE_WORD.test(name)) continue;
    delete props[name];
    props[name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)] = value;
  }
}

options.vnode = (vnode: VNode) => {
  // Props of an element of its own, made for this vnode alone.
  if (typeof vnode.type === 'string') spell(vnode.props as Record<string, unknown>);
};

/** A place of the page that shows what is rendered into it. */
export const createRoot = (place: Element) => ({ render: (content: ComponentChild) => render(content, place) });
