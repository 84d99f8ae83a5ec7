// What is copied from a page works elsewhere: where the server does not know the name by which it is
// reached, addresses in what is to be cited or pasted begin with their path, which is put behind the
// origin of this page.

export function completeAddresses(main: HTMLElement): void {
  const pinned = main.querySelector<HTMLAnchorElement>("a[rel=bookmark]");
  const path = pinned?.textContent ?? "";
  const complete = (within: Element | null, from: string, to: string) => {
    if (within?.textContent?.includes(from)) within.textContent = within.textContent.replace(from, () => to);
  };
  if (pinned && path.startsWith("/"))
    for (const each of [main.querySelector(".citation"), pinned]) complete(each, path, location.origin + path);
  for (const code of main.querySelectorAll(".cite code")) complete(code, '"/', `"${location.origin}/`);
}
