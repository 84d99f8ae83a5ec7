// What the modules of the script share: controls that the server wrote and the script places, and
// who is told when there is a new answer on the page.

// What the script adds to a page has this attribute; a newer answer leaves it where it is. What it
// puts around the content of an element has `data-wraps`; a newer content goes into it.
const mark = "data-made";

// A control, with its words, from the template of this id; nothing where the page has none.
export function made(id: string): HTMLElement | null {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) return null;
  const element = template.content.firstElementChild?.cloneNode(true);
  if (!(element instanceof HTMLElement)) return null;
  element.setAttribute(mark, id);
  return element;
}

export function isMade(node: Node): boolean {
  return node instanceof Element && node.hasAttribute(mark);
}

export function mainPart(): HTMLElement {
  return document.querySelector("main")!;
}

type Enliven = (main: HTMLElement) => void;
const all: Enliven[] = [];

// `enliven` is called with the main part of every answer that is shown, perhaps more than once.
export function onAnswer(enliven: Enliven): void {
  all.push(enliven);
}

export function enliven(): void {
  for (const each of all) each(mainPart());
}
