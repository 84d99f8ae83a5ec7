// Dark, light, or as the system is. This is all that is ever stored in the browser, and it is done
// before anything is painted.

import { made } from "./parts";

const key = "theme";

function kept(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return ""; // storage is not allowed here
  }
}

function put(theme: string): void {
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

put(kept());
addEventListener("storage", (event) => {
  if (event.key === key) put(kept());
});

// The switch in the footer.
export function offerThemes(): void {
  const control = made("theme-control");
  const choice = control?.querySelector("select");
  if (!control || !choice) return;
  choice.value = kept();
  choice.addEventListener("change", () => {
    put(choice.value);
    try {
      if (choice.value) localStorage.setItem(key, choice.value);
      else localStorage.removeItem(key);
    } catch {
      // it holds until the page is left
    }
  });
  document.querySelector("footer")?.append(control);
}
