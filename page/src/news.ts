// What a page says below of the stream: what was recorded since, and whether the server is there.

const brief = 5_000; // ms for which it is said that it is back

// How far a record was heard, as "0123456789abcdef-516": of which log, and up to which event.
function partsOf(id: string): { log: string; last: number } {
  const at = id.lastIndexOf("-");
  return { log: id.slice(0, at), last: Number(id.slice(at + 1)) };
}

export function isOfSameLog(one: string, other: string): boolean {
  return partsOf(one).log === partsOf(other).log;
}

// Whether the first is not all of the second: of another log, or of less of it.
export function isBehind(one: string, other: string): boolean {
  return one !== "" && other !== "" && (!isOfSameLog(one, other) || partsOf(one).last < partsOf(other).last);
}

let told = ""; // how far what is said was heard

export function tell(heard: string, says: string): void {
  const place = document.getElementById("news");
  told = heard;
  if (place) place.textContent = says;
}

// What another page shows does not hold what was told of this one.
export function forgetOld(page: Document): void {
  if (isBehind(page.body.dataset.heard ?? "", told)) tell("", "");
}

export function sayConnection(isLost: boolean): void {
  const place = document.getElementById("connection");
  if (!place || (!isLost && !place.textContent)) return;
  place.textContent = (isLost ? place.dataset.lost : place.dataset.back) ?? "";
  if (!isLost) setTimeout(() => place.textContent === place.dataset.back && (place.textContent = ""), brief);
}
