// The page on which one tries what would be: what is changed in the form becomes a scenario, and
// what the server says of it stands below. The scenario is in the fragment of the address, in a file
// if somebody saves it, and nowhere else.

import { base, language } from "./ground";
import { packed, unpacked } from "./fragment";
import { morph } from "./morph";
import { livenPictures } from "./picture";
import {
  isNothing,
  nothing,
  read,
  type Scenario,
  shown,
  termsOf,
  withDay,
  withoutWithdrawn,
  withTerms,
  withValue,
  withWithdrawn,
} from "./scenario";
import { livenScrolling, livenTables } from "./tables";
import { visit } from "./visit";

let scenario = nothing();
let form: HTMLFormElement | null = null;
let fragment = ""; // of what is shown
let path = ""; // of the page with the form

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Control = Field | HTMLFieldSetElement; // a set of boxes is a list of what is ticked

function controls(): Control[] {
  return Array.from(form?.querySelectorAll<Control>("[data-in-force]") ?? []);
}
function known(): Set<string> {
  return new Set(controls().map((each) => each.name));
}
function boxesOf(control: Control): HTMLInputElement[] {
  return control instanceof HTMLFieldSetElement ? Array.from(control.querySelectorAll("input")) : [];
}
function valueOf(control: Control): string {
  if (!(control instanceof HTMLFieldSetElement)) return control.value.trim();
  const ticked = boxesOf(control).filter((each) => each.checked);
  return ticked.map((each) => each.value).join(" ");
}
function setValue(control: Control, value: string): void {
  if (!(control instanceof HTMLFieldSetElement)) control.value = value;
  else for (const each of boxesOf(control)) each.checked = value.split(" ").includes(each.value);
}
// One box must be ticked at least; what is wrong is said at the first.
function isValid(control: Control, isDone: boolean): boolean {
  const [first] = boxesOf(control);
  first?.setCustomValidity(valueOf(control) ? "" : (control.dataset.atLeast ?? ""));
  const field = first ?? (control as Field);
  return isDone ? field.reportValidity() : field.checkValidity();
}
function named<Type extends Field = HTMLInputElement>(name: string): Type {
  return form!.elements.namedItem(name) as Type;
}
const dayControl = () => named("from");
const termsControl = () => named<HTMLTextAreaElement>("terms");

// An item of a list, of a template that stands beside it; `say` is where its text goes.
function item(list: Element, text: string, takeAway: () => void): void {
  const template = form!.querySelector<HTMLTemplateElement>(`template[data-of="${list.id}"]`)!;
  const element = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const place = element.querySelector("[data-text]")!;
  place.textContent = text;
  if (place instanceof HTMLAnchorElement) place.href = place.dataset.base + text + location.search;
  element.querySelector("button")!.addEventListener("click", takeAway);
  list.append(element);
}

// What is being typed stays as it is.
function fill(typed?: Control): void {
  if (!form) return;
  const now = shown(scenario, known());
  for (const each of controls()) {
    const value = now.values.get(each.name);
    each.closest("tr")?.classList.toggle("changed", value !== undefined);
    if (each !== typed) setValue(each, value ?? each.dataset.inForce ?? "");
  }
  if (dayControl() !== typed && now.values.size > 0) dayControl().value = now.from;
  const terms = termsOf(scenario);
  if (termsControl() !== typed) termsControl().value = terms?.toml ?? termsControl().dataset.beginning ?? "";
  if (named("termsFrom") !== typed && terms) named("termsFrom").value = terms.from ?? "";
  termsControl().classList.toggle("changed", terms !== undefined);
  const left = placeOfFocus();
  for (const id of ["withdrawn", "kept"]) document.getElementById(id)!.replaceChildren();
  for (const event of now.withdrawn)
    item(document.getElementById("withdrawn")!, String(event), () => change(withoutWithdrawn(scenario, event)));
  for (const each of now.kept) item(document.getElementById("kept")!, each.text, () => change(each.without()));
  document.getElementById("kept")!.parentElement!.hidden = now.kept.length === 0;
  if (left) refocus(left);
}

// Where the focus is within a list that is about to be made anew.
function placeOfFocus(): { list: Element; item: number } | undefined {
  const focused = document.activeElement?.closest("#withdrawn > li, #kept > li");
  return focused ? { list: focused.parentElement!, item: Array.from(focused.parentElement!.children).indexOf(focused) } : undefined;
}

// The item that took the place of the one that was there, the last, or what the list is about.
function refocus({ list, item }: { list: Element; item: number }): void {
  const next = list.children[item] ?? list.lastElementChild;
  const shownSet = list.closest("fieldset:not([hidden])") ?? form!.querySelector("#withdrawn")!.closest("fieldset");
  const target = next?.querySelector("button") ?? shownSet!.querySelector<HTMLElement>("legend")!;
  if (target instanceof HTMLLegendElement) target.tabIndex = -1;
  target.focus();
}

let request: XMLHttpRequest | undefined;
let later = 0;

// What the server says of the text of a scenario takes the place of what it said before.
function ask(text: string, again = 500): void {
  clearTimeout(later);
  request?.abort();
  const own = (request = new XMLHttpRequest());
  const result = document.getElementById("result")!;
  result.setAttribute("aria-busy", "true");
  own.open("POST", `${base}/${language}/what-if${location.search}`);
  own.setRequestHeader("Content-Type", "application/json");
  own.responseType = "document";
  own.onload = () => {
    const part = (own.response as Document | null)?.getElementById("result");
    if (!part) return own.onerror!(new ProgressEvent("error"));
    morph(result, part);
    result.removeAttribute("aria-busy");
    for (const liven of [livenPictures, livenTables, livenScrolling]) liven(result);
    document.getElementById("said")!.textContent = part.querySelector("h2 + p")?.textContent ?? "";
  };
  // Others ask too, or the server is away: later.
  own.onerror = () => (later = setTimeout(() => ask(text, Math.min(2 * again, 15_000)), again));
  own.send(text);
}

// The address says what is shown: a step that one can go back from, or in place of the last.
async function remember(isStep: boolean): Promise<void> {
  const own = scenario;
  const letters = isNothing(own) ? "" : await packed(JSON.stringify(own));
  if (own !== scenario) return;
  document.getElementById("too-long")!.hidden = letters !== "" || isNothing(own);
  const hash = letters && `#s=${letters}`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) link.hash = hash;
  if (hash === location.hash) return;
  fragment = hash;
  const address = location.pathname + location.search + hash;
  if (isStep) history.pushState({}, "", address);
  else history.replaceState(history.state, "", address);
}

function show(typed?: Control): void {
  fill(typed);
  if (isNothing(scenario)) {
    clearTimeout(later);
    request?.abort();
    document.getElementById("result")!.replaceChildren();
    document.getElementById("said")!.textContent = "";
  } else ask(JSON.stringify(scenario));
}

function change(next: Scenario, isStep = true, typed?: Control): void {
  scenario = next;
  show(typed);
  void remember(isStep);
}

// A scenario that says its day, or what was known, is looked at on that: the page too, and then it
// is another page, and false is returned. What the address says goes before what a link holds.
function take(next: Scenario, isOpened: boolean): boolean {
  const { asOf, known: knownAt, ...rest } = next;
  const query = new URLSearchParams(location.search);
  const before = query.toString();
  if (typeof asOf === "string" && (isOpened || !query.has("asOf"))) query.set("asOf", asOf);
  if (typeof knownAt === "number" && (isOpened || !query.has("knownAt"))) query.set("knownAt", String(knownAt));
  scenario = rest as Scenario;
  if (query.toString() === before) return true;
  void visit(`${location.pathname}?${query}`, isOpened ? "push" : "replace");
  return false;
}

// Takes in what the fragment says, or says in it what is tried already.
async function takeFragment(): Promise<void> {
  const own = (fragment = location.hash);
  const withdrawn = /^#withdraw=(\d{1,9})$/.exec(own);
  const letters = /^#s=([\w-]+)$/.exec(own);
  if (withdrawn) scenario = withWithdrawn(scenario, Number(withdrawn[1]));
  else if (letters) {
    const text = await unpacked(letters[1] ?? "");
    if (own !== location.hash) return;
    if (!take((text !== undefined && read(text)) || nothing(), false)) return;
  }
  show();
  await remember(false);
}

// What the page shows, as a file for the command.
function save(): void {
  const query = new URLSearchParams(location.search);
  const whole: Scenario = { ...scenario };
  const knownAt = query.get("knownAt") ?? "";
  if (/^\d{1,15}$/.test(knownAt)) whole.known = Number(knownAt);
  if (query.get("asOf")) whole.asOf = query.get("asOf")!;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(whole, null, 1) + "\n"], { type: "application/json" }));
  link.download = "scenario.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function open(file: File): Promise<void> {
  const text = await file.text();
  const opened = read(text);
  if (!opened) return ask(text); // the server says what is wrong with it
  if (take(opened, true)) change(scenario);
}

let isTyping = false; // what is typed into one field is one step
let pause = 0;

// Whole terms that are not those one begins with; what is typed is asked about when it pauses.
function takeTerms(text: string, typed?: Control): void {
  const isOther = text.trim() !== "" && text.trim() !== termsControl().dataset.beginning?.trim();
  const next = withTerms(scenario, isOther ? text : undefined, named("termsFrom").value);
  if (JSON.stringify(next) === JSON.stringify(scenario)) return;
  change(next, !isTyping, typed);
  isTyping = typed !== undefined;
}

function heedTerms(control: Field, isDone: boolean): void {
  clearTimeout(pause);
  if (control instanceof HTMLInputElement && control.files) {
    if (isDone && control.files[0]) void control.files[0].text().then((text) => takeTerms(text.replace(/^\uFEFF/, "")));
    if (isDone) control.value = "";
    return;
  }
  if (isDone) isTyping = false;
  if (isDone) takeTerms(termsControl().value, control);
  else pause = setTimeout(() => takeTerms(termsControl().value, control), 400);
}

function heed(event: Event): void {
  const field = event.target as Field;
  const control: Control = field.closest<HTMLFieldSetElement>("fieldset[data-in-force]") ?? field;
  const isDone = event.type === "change";
  const inForce = control.dataset.inForce;
  if (field.name.startsWith("terms")) return heedTerms(field, isDone);
  if (inForce !== undefined) {
    const isRight = isValid(control, isDone);
    if (isDone) isTyping = false;
    else if (isRight) {
      const value = valueOf(control);
      const other = value === inForce || value === "" ? undefined : value;
      change(withValue(scenario, control.name, other, dayControl().value), !isTyping, control);
      isTyping = true;
    }
  } else if (!isDone) return;
  else if (field.name === "from") change(withDay(scenario, known(), field.value), true, field);
  else if (field instanceof HTMLInputElement && field.files?.[0]) {
    void open(field.files[0]);
    field.value = "";
  }
}

function press(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (button?.hasAttribute("data-save")) save();
  if (button?.hasAttribute("data-clear")) change(nothing());
  if (button?.hasAttribute("data-withdraw")) withdraw();
}

// What is typed into a field is tried by then; the number of an event is not yet.
function enter(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.isComposing || (event.target as Field).name !== "withdraw") return;
  event.preventDefault();
  withdraw();
}

function withdraw(): void {
  const numbers = named("withdraw").value.match(/\d{1,9}/g) ?? [];
  if (numbers.length > 0) change(numbers.map(Number).reduce(withWithdrawn, scenario));
  named("withdraw").value = "";
}

// From what is said at the foot of the window to all that would be.
function goToResult(): void {
  const result = document.getElementById("result")!;
  result.tabIndex = -1;
  result.focus();
  result.scrollIntoView();
}

export function livenSupposing(main: HTMLElement): void {
  const found = main.querySelector<HTMLFormElement>("form#suppose");
  const isOther = found !== form;
  form = found;
  if (!form) return;
  path = location.pathname;
  for (const each of main.querySelectorAll<HTMLElement>("[data-with-script]")) each.hidden = false;
  for (const each of main.querySelectorAll<HTMLElement>("[data-without-script]")) each.hidden = true;
  if (isOther) {
    // What was sent before there was a script, of the moment of the page.
    const sent = read(form.dataset.sent ?? "");
    delete sent?.asOf;
    delete sent?.known;
    scenario = sent ?? scenario;
    form.addEventListener("input", heed);
    form.addEventListener("change", heed);
    form.addEventListener("click", press);
    form.addEventListener("keydown", enter);
    main.querySelector("[data-to-result]")?.addEventListener("click", goToResult);
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  void takeFragment();
}

// Back and forth in the history, and links that were typed.
addEventListener("popstate", () => {
  if (location.pathname !== path || !form?.isConnected || location.hash === fragment) return;
  if (location.hash === "") scenario = nothing();
  void takeFragment();
});
