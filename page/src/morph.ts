// Makes a part of the page like a newer one of it, and touches nothing that is the same: so focus,
// scrolling, what is open and what was typed stay.

import { isMade } from "./parts";

// By which an element is recognised among its siblings.
function keyOf(node: Node): string {
  if (!(node instanceof Element)) return "";
  if (node.id) return node.id;
  if (node.matches("a[rel=prev], a[rel=next]")) return node.getAttribute("rel")!;
  const link = node.matches("a[href]") ? node : node.matches("tr, li") ? node.querySelector("a[href]") : null;
  return link?.getAttribute("href") ?? "";
}

function isSame(one: Node, other: Node): boolean {
  return one.nodeName === other.nodeName && keyOf(one) === keyOf(other);
}

// From `from` on, among its siblings.
function find(from: ChildNode | null, wanted: Node): ChildNode | null {
  if (from && isSame(from, wanted)) return from;
  if (!keyOf(wanted)) return null;
  for (let each = from; each; each = each.nextSibling) if (isSame(each, wanted)) return each;
  return null;
}

function likenAttributes(old: Element, next: Element): void {
  for (const { name, value } of Array.from(next.attributes)) {
    if (old.getAttribute(name) === value || (name === "open" && old.nodeName === "DETAILS")) continue;
    old.setAttribute(name, value);
    if (name === "value" && old instanceof HTMLInputElement && old !== document.activeElement) old.value = value;
    if (name === "selected" && old instanceof HTMLOptionElement) old.selected = true;
  }
  for (const { name } of Array.from(old.attributes))
    if (!next.hasAttribute(name) && name !== "tabindex" && !(name === "open" && old.nodeName === "DETAILS"))
      old.removeAttribute(name);
}

export function morph(element: Element, next: Element): void {
  likenAttributes(element, next);
  const old = element.querySelector(":scope > [data-wraps]") ?? element;
  let place: ChildNode | null = old.firstChild;
  for (const child of Array.from(next.childNodes)) {
    while (place && isMade(place)) place = place.nextSibling;
    const match = find(place, child);
    if (!match) {
      old.insertBefore(document.importNode(child, true), place);
      continue;
    }
    if (match === place) place = place.nextSibling;
    else old.insertBefore(match, place);
    if (match instanceof Element && child instanceof Element) morph(match, child);
    else if (match.nodeValue !== child.nodeValue) match.nodeValue = child.nodeValue;
  }
  while (place) {
    const after: ChildNode | null = place.nextSibling;
    if (!isMade(place)) place.remove();
    place = after;
  }
}
