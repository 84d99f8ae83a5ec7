// Links and forms that lead to pages of this site are followed without leaving the page: its main
// part is put in place of this one's. Whatever goes wrong, the browser loads the address as ever.

import { isOfThisSite, isPage } from "./ground";
import { morph } from "./morph";
import { forgetOld } from "./news";
import { enliven, mainPart } from "./parts";

// How the address gets into the history: as a new entry, in place of this one, or it is there.
export type History = "push" | "replace" | "there";

// Fetches a page as a document; fails where what came is none of this site.
export function fetchPage(address: string, signal?: AbortSignal): Promise<{ page: Document; at: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Error("not a page of this site"));
    request.open("GET", address);
    request.responseType = "document";
    request.timeout = 20_000;
    request.onload = () => {
      const page = request.response as Document | null;
      if (page && isOfThisSite(page)) resolve({ page, at: request.responseURL });
      else fail();
    };
    request.onerror = request.ontimeout = request.onabort = fail;
    signal?.addEventListener("abort", () => request.abort());
    request.send();
  });
}

let underWay = new AbortController();
let shown = location.pathname + location.search;

function focusHeading(hash: string): void {
  const named = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  const target = named ?? mainPart().querySelector("h1") ?? mainPart();
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (named) named.scrollIntoView();
}

// Puts what was fetched in place of what is shown; `isAnew`: of another page than before.
function show(page: Document, isAnew: boolean): void {
  document.title = page.title;
  forgetOld(page);
  const focused = document.activeElement;
  const link = focused?.getAttribute("href");
  const next = page.querySelector("main");
  if (next && isAnew) mainPart().replaceWith(document.adoptNode(next));
  else if (next) morph(mainPart(), next);
  for (const part of ["body > header", "head > link[rel=alternate]"]) {
    const old = document.querySelector(part);
    const other = page.querySelector(part);
    if (old && other) morph(old, other);
  }
  enliven();
  // What had the focus may have moved, and lost it thereby.
  if (isAnew || document.activeElement === focused || focused === document.body) return;
  const same = link ? mainPart().querySelector<HTMLElement>(`[href="${CSS.escape(link)}"]`) : null;
  if (same) same.focus({ preventScroll: true });
  else focusHeading("");
}

// Resolves when it is shown, or when a later visit took its place.
export async function visit(address: string, history: History = "push"): Promise<void> {
  underWay.abort();
  const own = (underWay = new AbortController());
  const wanted = new URL(address, location.href);
  try {
    const { page, at } = await fetchPage(wanted.href.replace(/#.*/, ""), own.signal);
    if (own.signal.aborted) return;
    const to = new URL(at);
    to.hash = wanted.hash;
    const isAnew = to.pathname !== shown.replace(/\?.*/, "");
    // What was open beside a page that is left is no place to go back to.
    if (history === "push" && !(isAnew && window.history.state?.panel)) {
      keepScroll();
      window.history.pushState({}, "", to);
    } else if (history === "push") {
      window.history.replaceState({}, "", to);
    } else if (history === "replace") window.history.replaceState(window.history.state, "", to);
    shown = to.pathname + to.search;
    show(page, isAnew);
    if (isAnew && history === "push") {
      if (!to.hash) scrollTo(0, 0);
      focusHeading(to.hash);
    }
  } catch {
    if (own.signal.aborted) return;
    if (history === "there") location.reload();
    else location.assign(wanted);
  }
}

// Fetches what is shown anew. A failure is left for the next time.
export async function refresh(): Promise<void> {
  const address = shown;
  try {
    const { page } = await fetchPage(address);
    if (address === shown) show(page, false);
  } catch {
    // the stream will say when the server is there again
  }
}

function keepScroll(): void {
  history.replaceState({ ...history.state, top: Math.round(scrollY) }, "");
}

function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link || link.hasAttribute("target") || link.hasAttribute("download")) return;
  const to = new URL(link.getAttribute("href")!, location.href);
  const isHere = to.hash !== "" && to.pathname + to.search === shown;
  if (isHere || !isPage(to)) return;
  event.preventDefault();
  void visit(to.href);
}

function submit(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.method !== "get") return;
  const to = new URL(form.getAttribute("action") ?? location.href, location.href);
  if (!isPage(to)) return;
  to.search = "";
  to.hash = "";
  for (const [name, value] of new FormData(form, event.submitter))
    if (typeof value === "string" && value !== "") to.searchParams.append(name, value);
  event.preventDefault();
  void visit(to.href);
}

export function startVisits(): void {
  history.scrollRestoration = "manual";
  if (typeof history.state?.top === "number") scrollTo(0, history.state.top);
  document.addEventListener("click", follow);
  document.addEventListener("submit", submit);
  let timer = 0;
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(keepScroll, 250);
  });
  addEventListener("popstate", async () => {
    clearTimeout(timer);
    if (location.pathname + location.search === shown) return; // another place on this page
    await visit(location.href, "there");
    scrollTo(0, history.state?.top ?? 0);
  });
}
