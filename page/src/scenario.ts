// A scenario as the form shows it and as it is kept: what the form cannot show stays as it came.

export interface Change {
  name: string;
  value: string;
  from?: string;
}

// Whole terms of reference, as a file of them.
export interface Terms {
  toml: string;
  from?: string;
}

export interface Scenario {
  format: string;
  name?: string;
  known?: number;
  asOf?: string;
  withdraw?: number[];
  parameters?: Change[] | Record<string, string>;
  terms?: Terms;
  [other: string]: unknown;
}

export function nothing(): Scenario {
  return { format: "mag-scenario/1" };
}

// What a text holds, if it is an object; what is wrong with it the server says.
export function read(text: string): Scenario | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Scenario) : undefined;
  } catch {
    return undefined;
  }
}

export function isNothing(scenario: Scenario): boolean {
  return Object.keys(scenario).every((each) => each === "format");
}

function isChange(value: unknown): value is Change {
  const each = value as Change | null;
  return typeof each === "object" && each !== null && typeof each.name === "string" && typeof each.value === "string";
}

// Its changes as a list, whichever way they are written; nothing where they are neither.
function changesOf(scenario: Scenario): unknown[] | undefined {
  const { parameters } = scenario;
  if (parameters === undefined) return [];
  if (Array.isArray(parameters)) return parameters;
  if (typeof parameters !== "object" || parameters === null) return undefined;
  return Object.entries(parameters).map(([name, value]) => ({ name, value }));
}

export function termsOf(scenario: Scenario): Terms | undefined {
  const { terms } = scenario;
  return typeof terms === "object" && terms !== null && typeof terms.toml === "string" ? terms : undefined;
}

// What the form can show: of each parameter that it knows one change, all from one day on.
export interface Shown {
  from: string;
  values: Map<string, string>;
  withdrawn: number[];
  // The rest, in words of the file: what it is, and how to take it away.
  kept: { text: string; without: () => Scenario }[];
}

function without(scenario: Scenario, member: string, item: number): Scenario {
  const list = member === "parameters" ? changesOf(scenario) : scenario[member];
  const next = { ...scenario };
  const left = Array.isArray(list) ? list.filter((_, i) => i !== item) : [];
  if (left.length > 0) next[member] = left;
  else delete next[member];
  return next;
}

export function shown(scenario: Scenario, known: ReadonlySet<string>): Shown {
  const changes = changesOf(scenario);
  const count = new Map<string, number>();
  for (const each of changes ?? []) if (isChange(each)) count.set(each.name, (count.get(each.name) ?? 0) + 1);
  const canShow = (each: unknown): each is Change => isChange(each) && known.has(each.name) && count.get(each.name) === 1;
  const all: Shown = { from: changes?.find(canShow)?.from ?? "", values: new Map(), withdrawn: [], kept: [] };
  const keep = (member: string, item: number, value: unknown) =>
    all.kept.push({ text: `${member}: ${JSON.stringify(value)}`, without: () => without(scenario, member, item) });
  changes?.forEach((each, i) => {
    if (canShow(each) && (each.from ?? "") === all.from) all.values.set(each.name, each.value);
    else keep("parameters", i, each);
  });
  for (const [member, value] of Object.entries(scenario)) {
    if (["format", "known", "asOf"].includes(member) || (member === "parameters" && changes)) continue;
    if (member === "terms" && termsOf(scenario)) continue;
    if (!Array.isArray(value)) keep(member, 0, value);
    else
      value.forEach((each: unknown, i) => {
        if (member === "withdraw" && Number.isInteger(each)) all.withdrawn.push(each as number);
        else keep(member, i, each);
      });
  }
  return all;
}

// Of a parameter that the form shows another value, or none.
export function withValue(scenario: Scenario, name: string, value: string | undefined, from: string): Scenario {
  const changes = (changesOf(scenario) ?? []).filter((each) => !isChange(each) || each.name !== name || (each.from ?? "") !== from);
  if (value !== undefined) changes.push(from ? { name, value, from } : { name, value });
  const next = { ...scenario };
  if (changes.length > 0) next.parameters = changes as Change[];
  else delete next.parameters;
  return next;
}

// Other whole terms, or none.
export function withTerms(scenario: Scenario, toml: string | undefined, from: string): Scenario {
  const next = { ...scenario };
  if (toml === undefined) delete next.terms;
  else next.terms = from ? { toml, from } : { toml };
  return next;
}

// The changes that the form shows hold from another day on.
export function withDay(scenario: Scenario, known: ReadonlySet<string>, from: string): Scenario {
  const before = shown(scenario, known);
  let next = scenario;
  for (const [name, value] of before.values) next = withValue(withValue(next, name, undefined, before.from), name, value, from);
  return next;
}

export function withWithdrawn(scenario: Scenario, event: number): Scenario {
  const before = Array.isArray(scenario.withdraw) ? scenario.withdraw : [];
  return before.includes(event) ? scenario : { ...scenario, withdraw: [...before, event] };
}

export function withoutWithdrawn(scenario: Scenario, event: number): Scenario {
  const at = Array.isArray(scenario.withdraw) ? scenario.withdraw.indexOf(event) : -1;
  return at < 0 ? scenario : without(scenario, "withdraw", at);
}
