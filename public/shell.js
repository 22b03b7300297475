// Runs before anything is painted: the language and the theme that were chosen here, so that neither changes before the reader's eyes.
(() => {
  const root = document.documentElement;
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem("hundredfold:preferences")) || {};
  } catch {} // Denied or damaged: the browser's language and the system's theme hold.
  if (chosen.theme === "light" || chosen.theme === "dark") root.dataset.theme = chosen.theme;
  const blocks = [...document.querySelectorAll("#shell > [lang]")];
  const speaks = (tag) => blocks.find((block) => block.lang === String(tag).split("-")[0]);
  const shown = [chosen.locale, ...navigator.languages].map(speaks).find(Boolean) || blocks[0];
  root.lang = shown.lang;
  for (const block of blocks) block.hidden = block !== shown;
})();
