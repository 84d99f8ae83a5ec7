// Tables whose columns sort: a heading is a button. What is sorted is the table as it stands; the
// order that the server gave comes back with the third click.

const orders = ["ascending", "descending", "none"];
const isNumber = /^[-+]?\d[\d\s.,/]*$/;

function compare(one: string, other: string): number {
  if (isNumber.test(one) && isNumber.test(other)) return parseFloat(one) - parseFloat(other);
  return one.localeCompare(other, document.documentElement.lang, { numeric: true });
}

// A row without a first cell goes on with the one above, and stays below it.
function groupsOf(rows: HTMLTableRowElement[]): HTMLTableRowElement[][] {
  const groups: HTMLTableRowElement[][] = [];
  for (const row of rows)
    if (groups.length > 0 && !row.cells[0]?.textContent?.trim()) groups[groups.length - 1]!.push(row);
    else groups.push([row]);
  return groups;
}

function sort(table: HTMLTableElement, column: number, order: string): void {
  const body = table.tBodies[0]!;
  const rows = Array.from(body.rows);
  rows.forEach((row, place) => (row.dataset.place ??= String(place)));
  const text = ([row]: HTMLTableRowElement[]) => row!.cells[column]?.textContent?.trim() ?? "";
  const place = ([row]: HTMLTableRowElement[]) => Number(row!.dataset.place);
  const sign = order === "descending" ? -1 : 1;
  const groups = groupsOf(rows).sort((one, other) =>
    order === "none" ? place(one) - place(other) : sign * compare(text(one), text(other)),
  );
  body.append(...groups.flat());
}

const chosen = new WeakMap<HTMLTableElement, { column: number; order: string }>();

function choose(table: HTMLTableElement, heading: HTMLTableCellElement): void {
  const order = orders[(orders.indexOf(heading.getAttribute("aria-sort") ?? "none") + 1) % orders.length]!;
  chosen.set(table, { column: heading.cellIndex, order });
  apply(table);
}

function apply(table: HTMLTableElement): void {
  const { column, order } = chosen.get(table) ?? { column: -1, order: "none" };
  for (const heading of table.tHead!.rows[0]!.cells)
    if (heading.querySelector(":scope > [data-wraps]"))
      heading.setAttribute("aria-sort", heading.cellIndex === column ? order : "none");
  if (column >= 0) sort(table, column, order);
}

export function livenTables(main: HTMLElement): void {
  for (const table of main.querySelectorAll("table")) {
    const row = table.tHead?.rows[0];
    if (!row || table.tBodies.length !== 1 || table.querySelector("[colspan], [rowspan]")) continue;
    if (table.tBodies[0]!.rows.length < 4) continue;
    for (const heading of row.cells) {
      if (!heading.textContent?.trim() || heading.querySelector("button, a")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("data-wraps", "");
      button.append(...heading.childNodes);
      button.addEventListener("click", () => choose(table, heading));
      heading.append(button);
    }
    apply(table);
  }
}

// Of a row that goes sideways what is chosen is seen.
export function showChosen(): void {
  for (const row of document.querySelectorAll<HTMLElement>("nav ul")) {
    const chosen = row.querySelector("[aria-current]")?.getBoundingClientRect();
    const box = row.getBoundingClientRect();
    if (chosen && row.scrollWidth > row.clientWidth && (chosen.left < box.left || chosen.right > box.right - box.width / 4))
      row.scrollLeft += chosen.left - box.left - (box.width - chosen.width) / 2;
  }
}

// What scrolls by itself is reached by the tab key, where nothing in it is.
export function livenScrolling(main: HTMLElement): void {
  for (const box of main.querySelectorAll<HTMLElement>(".wide"))
    if (box.scrollWidth > box.clientWidth && !box.querySelector("a[href], button")) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
}
