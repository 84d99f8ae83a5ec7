// Follows what is recorded. One tab of the browser holds the stream and tells the others, since a
// browser opens six connections to a server and a seventh waits for ever. What was heard last is
// said when the stream is opened again, so nothing is lost and nothing comes twice.

import { base, language } from "./ground";
import { isBehind, isOfSameLog, sayConnection, tell } from "./news";
import { refresh } from "./visit";

// What the stream tells; `says` is the server's sentence, or "".
interface News {
  id: string;
  says: string;
  isReset: boolean; // not what was added, but where the record stands
}

const name = `${base}/${language} stream`;
const shortest = 1_000; // ms between two tries, and
const longest = 30_000;
const fresh = 30_000; // ms for which a stream is trusted to be alive
const unsure = 5_000; // ms without one after which it is said to be lost

let heard = ""; // the id up to which this tab has been told
let last: News | undefined;
let source: EventSource | undefined;
let openedAt = 0;
let tries = 0;
let timer = 0;
let leave: (() => void) | undefined; // gives the stream up, or the wish for it
let channel: BroadcastChannel | undefined;

let asked = 0;
function take(news: News): void {
  const before = heard;
  const isLess = isBehind(news.id, before);
  if (news.id === before || (!news.isReset && isLess && isOfSameLog(news.id, before))) return;
  heard = news.id;
  clearTimeout(asked);
  if (news.isReset && isLess) {
    // Another log stands there, or less of this one: nothing of what was shown is.
    tell("", "");
    location.reload();
    return;
  }
  asked = setTimeout(async () => {
    await refresh();
    tell(news.id, news.says);
  }, 50);
}

let missing = 0; // the timer after which the stream is lost
let isLost = false;

function report(lost: boolean): void {
  isLost = lost;
  sayConnection(lost);
  channel?.postMessage({ lost });
}

function miss(): void {
  missing ||= setTimeout(() => report(true), unsure);
}

function missNoMore(): void {
  clearTimeout(missing);
  missing = 0;
}

function hear(event: MessageEvent<string>): void {
  let says = "";
  try {
    says = String(JSON.parse(event.data).says ?? "");
  } catch {
    // it is news all the same
  }
  last = { id: event.lastEventId, says, isReset: event.type === "reset" };
  take(last);
  channel?.postMessage(last);
}

function close(): void {
  clearTimeout(timer);
  source?.close();
  source = undefined;
}

function again(): void {
  close();
  miss();
  const wait = Math.min(longest, shortest * 2 ** tries++);
  timer = setTimeout(open, wait * (0.5 + Math.random() / 2));
}

function open(): void {
  close();
  openedAt = Date.now();
  const query = new URLSearchParams({ lang: language });
  if (heard) query.set("lastEventId", heard);
  const opened = (source = new EventSource(`${base}/api/v1/stream?${query}`));
  opened.addEventListener("open", () => {
    tries = 0;
    missNoMore();
    if (isLost) report(false);
  });
  opened.addEventListener("recorded", hear);
  opened.addEventListener("reset", hear);
  opened.addEventListener("bye", again);
  // What only broke the browser mends by itself; after an answer that is no stream it gives up.
  opened.addEventListener("error", () => {
    if (opened === source) miss();
    if (opened.readyState === EventSource.CLOSED && opened === source) again();
  });
}

function lead(): void {
  const wish = new AbortController();
  leave = () => wish.abort();
  navigator.locks
    .request(name, { signal: wish.signal }, () => {
      open();
      return new Promise<void>((done) => (leave = () => (close(), done())));
    })
    .catch(() => undefined); // the wish was given up
}

// Another tab may have missed something, or the stream may be dead without a sign, as after sleep.
function check(itHeard: string): void {
  if (!source) return;
  if (last && last.id !== itHeard) channel?.postMessage({ ...last, isReset: false });
  if (Date.now() - openedAt > fresh) open();
}

function start(): void {
  if (leave) return;
  if (!navigator.locks || !("BroadcastChannel" in window)) {
    // Without a safe context tabs cannot agree: each follows while it is looked at.
    leave = close;
    if (!document.hidden) open();
    return;
  }
  channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => {
    if ("asks" in data) check(data.asks);
    else if ("lost" in data) sayConnection((isLost = data.lost));
    else take(data);
  };
  channel.postMessage({ asks: heard });
  lead();
}

function stop(): void {
  missNoMore();
  leave?.();
  leave = undefined;
  channel?.close();
  channel = undefined;
}

export function startFollowing(): void {
  if (!("EventSource" in window)) return;
  heard = document.body.dataset.heard ?? "";
  start();
  addEventListener("pagehide", stop);
  addEventListener("pageshow", start);
  document.addEventListener("visibilitychange", () => {
    if (!channel) {
      missNoMore();
      if (document.hidden) close();
      else open();
    } else if (!document.hidden) {
      check(heard);
      channel.postMessage({ asks: heard });
    }
  });
}
