// Light or dark before the first paint: the person's choice, else the system's.
(() => {
  const chosen = localStorage.getItem("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  document.documentElement.dataset.theme = chosen || (dark.matches ? "dark" : "light");
  dark.addEventListener("change", (event) => {
    if (!localStorage.getItem("theme")) document.documentElement.dataset.theme = event.matches ? "dark" : "light";
  });
})();
