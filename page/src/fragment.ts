// A scenario in the fragment of an address: JSON, deflated, in the letters that a URL takes. What
// stands there is sent to nobody.

const longest = 6 * 1024;

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const whole = new Response(new Blob([bytes as BlobPart]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>));
  return new Uint8Array(await whole.arrayBuffer());
}

// "" when it is too long for an address, or this browser cannot make it.
export async function packed(text: string): Promise<string> {
  try {
    const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
    let letters = "";
    for (const byte of bytes) letters += String.fromCharCode(byte);
    const all = btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    return all.length > longest ? "" : all;
  } catch {
    return "";
  }
}

// Nothing when it is none, or more than an address may hold.
export async function unpacked(letters: string): Promise<string | undefined> {
  if (letters.length > longest) return undefined;
  try {
    const all = atob(letters.replace(/-/g, "+").replace(/_/g, "/"));
    const bytes = await through(
      Uint8Array.from(all, (letter) => letter.charCodeAt(0)),
      new DecompressionStream("deflate-raw"),
    );
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
