// A picture is one stop of the tab key; arrows go from seat to seat and from group to group within
// it. Why somebody sits opens beside it.

import { isPage } from "./ground";
import { made } from "./parts";
import { fetchPage } from "./visit";

const isNarrow = matchMedia("(max-width: 47.99rem)");

type Seat = SVGAElement;

function seatsIn(picture: Element): Seat[] {
  return Array.from(picture.querySelectorAll<Seat>("svg a[href]"));
}

function groupOf(seat: Seat): Element | null {
  return seat.closest("[role=list], [role=group]");
}

// The seat that a key leads to.
function reached(key: string, seat: Seat, seats: Seat[]): Seat | undefined {
  const at = seats.indexOf(seat);
  if (key === "ArrowRight") return seats[at + 1];
  if (key === "ArrowLeft") return seats[at - 1];
  if (key === "Home") return seats[0];
  if (key === "End") return seats[seats.length - 1];
  const groups = [...new Set(seats.map(groupOf))];
  const to = groups.indexOf(groupOf(seat)) + (key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : NaN);
  return Number.isNaN(to) || to < 0 ? undefined : seats.find((each) => groupOf(each) === groups[to]);
}

function makeOnlyStop(seat: Seat, seats: Seat[]): void {
  for (const each of seats) each.setAttribute("tabindex", each === seat ? "0" : "-1");
}

// What opens beside the picture: a dialog before all else where there is no place beside it.
class Panel {
  private readonly dialog = made("panel") as HTMLDialogElement | null;
  private readonly body = this.dialog?.querySelector("[data-body]");
  private readonly whole = this.dialog?.querySelector("[data-whole]");
  private readonly heading = this.dialog?.querySelector("h2");
  private picture: Element | undefined;
  private seat: Seat | undefined;
  private asked = 0;

  constructor() {
    this.dialog?.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (button?.hasAttribute("data-close")) this.close();
      if (button?.dataset.step) this.step(Number(button.dataset.step));
    });
    this.dialog?.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.close();
    });
    this.dialog?.addEventListener("close", () => this.returnFocus());
    // The way back leads first to the page without it.
    addEventListener("popstate", () => {
      if (this.dialog?.open && !history.state?.panel) this.shut();
    });
  }

  // False when it cannot: the link then leads where it leads.
  open(picture: Element, seat: Seat): boolean {
    if (!this.dialog || !this.body) return false;
    this.picture = picture;
    if (!this.dialog.isConnected || this.dialog.previousElementSibling !== picture) {
      this.shut();
      picture.after(this.dialog);
    }
    void this.fill(seat);
    return true;
  }

  private async fill(seat: Seat): Promise<void> {
    const asked = ++this.asked;
    const address = seat.href.baseVal;
    this.seat = seat;
    if (this.picture) makeOnlyStop(seat, seatsIn(this.picture));
    try {
      const { page } = await fetchPage(address);
      if (asked !== this.asked) return;
      const main = page.querySelector("main")!;
      // What the page around it says already, or asks, is not said again.
      for (const part of main.querySelectorAll("form, nav, figure, .steps, .banner, .facts, .elsewhere:not(.links)"))
        part.remove();
      this.whole?.setAttribute("href", address);
      for (const part of main.querySelectorAll("[id]")) part.removeAttribute("id");
      this.put(main, seat.querySelector("title")?.textContent);
    } catch {
      location.assign(address);
    }
  }

  private put(main: Element, name?: string | null): void {
    const { dialog, body, heading } = this;
    if (!dialog || !body || !heading) return;
    const first = main.querySelector("h1");
    heading.textContent = name || (first?.textContent ?? "");
    first?.remove();
    body.replaceChildren(...main.childNodes);
    if (!dialog.open) {
      if (!history.state?.panel) history.pushState({ ...history.state, panel: true }, "");
      if (isNarrow.matches) dialog.showModal();
      else dialog.show();
    }
    dialog.setAttribute("aria-label", heading.textContent);
    heading.focus();
  }

  private step(by: number): void {
    if (!this.picture || !this.seat) return;
    const seats = seatsIn(this.picture);
    const next = seats[seats.indexOf(this.seat) + by];
    if (next) void this.fill(next);
  }

  close(): void {
    ++this.asked;
    if (this.dialog?.open && history.state?.panel) history.back();
    else this.shut();
  }

  private shut(): void {
    ++this.asked;
    this.dialog?.close();
  }

  private returnFocus(): void {
    const stop = this.seat?.isConnected ? this.seat : this.picture?.querySelector<Seat>("svg a[tabindex='0']");
    stop?.focus();
  }
}

let panel: Panel | undefined;
const known = new WeakSet<Element>();

function listen(picture: Element): void {
  picture.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
    const seat = target instanceof Element ? target.closest<Seat>("a[href]") : null;
    if (!seat || ctrlKey || altKey || metaKey) return;
    if (key === "Escape") panel?.close();
    const seats = seatsIn(picture);
    const to = reached(key, seat, seats);
    if (!to) return;
    event.preventDefault();
    makeOnlyStop(to, seats);
    to.focus();
  });
  picture.addEventListener("click", (event) => {
    const { button, ctrlKey, metaKey, shiftKey, altKey, target } = event as MouseEvent;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    const seat = target instanceof Element ? target.closest<Seat>("svg a[href]") : null;
    if (!seat || !isPage(new URL(seat.href.baseVal, location.href))) return;
    if ((panel ??= new Panel()).open(picture, seat)) event.preventDefault();
  });
}

export function livenPictures(main: HTMLElement): void {
  for (const picture of main.querySelectorAll("figure.picture")) {
    const seats = seatsIn(picture);
    const [first] = seats;
    if (!first) continue;
    const current = seats.find((each) => each === document.activeElement);
    const stop = current ?? seats.find((each) => each.getAttribute("tabindex") === "0") ?? first;
    makeOnlyStop(stop, seats);
    if (known.has(picture)) continue;
    known.add(picture);
    listen(picture);
  }
}
