// On a narrow screen the navigation, the filters and what can be taken along fold, so that results stand on the first
// screen. Without a script all of it stays open.
const narrow = window.matchMedia("(max-width: 40rem)");
const asked = new URLSearchParams(window.location.search);
const SCOPE = ["kommune", "mit"];

const fold = (element, name, stays) => {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  details.className = "klappe";
  summary.textContent = name;
  element.replaceWith(details);
  details.append(summary, element);
  const follow = () => { details.open = !narrow.matches || Boolean(stays); };
  narrow.addEventListener("change", follow);
  follow();
};

// How many fields of a filter the address fills.
const chosen = (form) => {
  const names = new Set([...form.elements].filter((one) => one.type !== "hidden" && one.name).map((one) => one.name));
  return [...names].filter((name) => !SCOPE.includes(name) && asked.get(name)).length;
};

const foldAll = () => {
  if (document.querySelector(".klappe")) return;
  const focused = document.activeElement;
  const menu = document.querySelector(".hauptnavi ul");
  const here = menu?.querySelector("[aria-current]");
  if (menu) fold(menu, here ? `Menü: ${here.textContent}` : "Menü");
  document.querySelectorAll("main form.filter:not([method='post']):not(.planform):not(.gross)").forEach((form) => {
    if (form.closest("details, .karte")) return;
    const count = chosen(form);
    const stays = form.contains(focused) || form.querySelector("[aria-invalid='true']");
    fold(form, count ? `Filter und Stand (${count} gewählt)` : "Filter und Stand", stays);
  });
  document.querySelectorAll("main .mitnehmen:not(.nicht-drucken)").forEach((one) => fold(one, "Mitnehmen: Word, Excel, CSV, Druck"));
  focused?.focus();
};

// Of places that stand in one line, the one where the reader is comes into sight.
const showHere = () => {
  const line = document.querySelector(".unternavi ul");
  const here = line?.querySelector("[aria-current]");
  if (here) line.scrollLeft = Math.max(0, here.offsetLeft - line.offsetLeft - 24);
};

// A wide page is left as it is: moving a field takes the focus from who types in it already.
if (narrow.matches) foldAll();
narrow.addEventListener("change", () => { if (narrow.matches) foldAll(); });
showHere();
