// Where the site lies, and which of its addresses are pages that a visit can fetch.

const own = document.currentScript as HTMLScriptElement;

// The address of this script as the document names it: one that names another comes from another
// program, or from none of ours.
const script = own.getAttribute("src") ?? "";

// "" or "/x": what stands before every address.
export const base = new URL(own.src).pathname.replace(/\/assets\/[^/]*$/, "");

export const language = document.documentElement.lang;

export function isOfThisSite(other: Document): boolean {
  return other.querySelector("script[src]")?.getAttribute("src") === script;
}

// Whether a page in the language of this one may lie there.
export function isPage(address: URL): boolean {
  return (
    address.origin === location.origin &&
    address.pathname.startsWith(`${base}/${language}/`) &&
    !/\.(csv|svg|ics|atom|json|jsonl)$/.test(address.pathname)
  );
}
