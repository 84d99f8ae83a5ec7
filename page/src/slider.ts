// The days on which the record changes, as a slider: the day field of the form `moment` offers them
// as a list, and of each says which it is and what is then. To the one before and the one after lead links
// that the server wrote.

import { isMade, made } from "./parts";
import { visit } from "./visit";

interface Day {
  day: string;
  says: string; // which day it is, and what is then
  opensCycle: boolean;
}

const stepTime = 900; // ms for a day while it plays
const pause = 120; // ms between two fetches while it is dragged
const oneMove = 700; // ms within which several steps are one entry of the history

function daysIn(form: HTMLFormElement): Day[] {
  const options = form.querySelectorAll<HTMLOptionElement>("datalist#days option");
  return Array.from(options, (option) => ({
    day: option.value,
    says: option.dataset.says ?? option.value,
    opensCycle: option.hasAttribute("data-cycle"),
  }));
}

// The last of the days that is not after `day`, or the first.
function placeOf(days: Day[], day: string): number {
  const after = days.findIndex((each) => each.day > day);
  return after < 0 ? days.length - 1 : Math.max(0, after - 1);
}

class Slider {
  private readonly range: HTMLInputElement;
  private readonly play: HTMLButtonElement | null;
  private days: Day[] = [];
  private timer = 0;
  private playing = 0;
  private from: string | null = null; // the address before it was dragged
  private pushedAt = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly field: HTMLInputElement,
    control: HTMLElement,
  ) {
    this.range = control.querySelector<HTMLInputElement>("input[type=range]")!;
    this.play = control.querySelector<HTMLButtonElement>("button[data-play]");
    this.read();
    form.after(control);
    this.range.addEventListener("input", () => this.drag());
    this.range.addEventListener("change", () => this.letGo());
    this.range.addEventListener("keydown", (event) => this.key(event));
    this.play?.addEventListener("click", () => (this.playing ? this.stop() : this.start()));
    document.addEventListener("pointerdown", (event) => {
      if (event.target !== this.play) this.stop();
    });
    document.addEventListener("keydown", (event) => {
      if (event.target !== this.play || event.key === "Escape") this.stop();
    });
  }

  // The days may be others, and the day that is shown, once a newer answer is there.
  read(): void {
    this.days = daysIn(this.form);
    this.range.max = String(this.days.length - 1);
    if (this.from === null) this.put(placeOf(this.days, this.field.dataset.day ?? ""));
  }

  private put(place: number): void {
    const bounded = Math.max(0, Math.min(this.days.length - 1, place));
    this.range.value = String(bounded);
    this.range.setAttribute("aria-valuetext", this.days[bounded]?.says ?? "");
  }

  private address(): string {
    const to = new URL(location.href);
    to.searchParams.set("asOf", this.days[this.range.valueAsNumber]!.day);
    to.hash = "";
    return to.href;
  }

  private drag(): void {
    this.from ??= location.href;
    this.put(this.range.valueAsNumber);
    this.field.value = this.days[this.range.valueAsNumber]!.day;
    this.timer ||= setTimeout(() => {
      this.timer = 0;
      if (this.from !== null) void visit(this.address(), "replace");
    }, pause);
  }

  // The history keeps where it was before and where it came to lie, not the way between.
  private letGo(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    const isNext = Date.now() - this.pushedAt < oneMove;
    if (this.from !== null && !isNext) history.replaceState(history.state, "", this.from);
    this.from = null;
    this.pushedAt = Date.now();
    this.field.value = this.days[this.range.valueAsNumber]!.day;
    void visit(this.address(), isNext ? "replace" : "push");
  }

  private step(by: number): void {
    this.put(this.range.valueAsNumber + by);
    this.letGo();
  }

  private key(event: KeyboardEvent): void {
    const by = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
    if (by === 0 || !this.days.some((each) => each.opensCycle)) return;
    event.preventDefault();
    let place = this.range.valueAsNumber + by;
    while (this.days[place] && !this.days[place]!.opensCycle) place += by;
    this.step(place - this.range.valueAsNumber);
  }

  private start(): void {
    if (this.range.valueAsNumber >= this.days.length - 1) this.put(0);
    this.play?.setAttribute("aria-pressed", "true");
    this.playing = setInterval(() => {
      if (!this.range.isConnected || this.range.valueAsNumber >= this.days.length - 1) this.stop();
      else this.step(1);
    }, stepTime);
  }

  private stop(): void {
    clearInterval(this.playing);
    this.playing = 0;
    this.play?.setAttribute("aria-pressed", "false");
  }
}

const sliders = new WeakMap<HTMLFormElement, Slider>();

export function livenSlider(main: HTMLElement): void {
  const form = main.querySelector<HTMLFormElement>("form#moment");
  const field = form?.querySelector<HTMLInputElement>("input[list=days]");
  if (!form || !field) return;
  const slider = sliders.get(form);
  if (slider) return slider.read();
  if (form.nextElementSibling && isMade(form.nextElementSibling)) form.nextElementSibling.remove();
  const control = daysIn(form).length > 1 ? made("days-control") : null;
  if (control) sliders.set(form, new Slider(form, field, control));
}
