// Suggestions while typing: an editable combobox with a list below (ARIA 1.2). Without this script the form works as it is.
"use strict";

const PAUSE = 150;
let numbered = 0;

for (const field of document.querySelectorAll("input[data-vorschlaege]")) equip(field);

function equip(field) {
  const list = document.createElement("ul");
  list.id = `vorschlaege-${numbered += 1}`;
  list.className = "vorschlaege";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Vorschläge");
  list.hidden = true;
  const told = document.createElement("span");
  told.className = "nur-vorlesen";
  told.setAttribute("role", "status");
  const frame = document.createElement("span");
  frame.className = "vorschlagsrahmen";
  field.before(frame);
  frame.append(field, list, told);
  set(field, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });
  field.autocomplete = "off";
  const box = { field, list, told, lines: [], at: -1, waiting: 0, asked: "" };
  field.addEventListener("input", () => wait(box));
  field.addEventListener("keydown", (event) => press(box, event));
  field.addEventListener("blur", () => close(box));
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function wait(box) {
  clearTimeout(box.waiting);
  box.waiting = setTimeout(() => ask(box), PAUSE);
}

async function ask(box) {
  const text = typed(box.field);
  box.asked = text;
  if (text.length < 2) return close(box);
  const here = new URLSearchParams(location.search);
  const question = new URLSearchParams({ q: text });
  if (box.field.dataset.vorschlaege) question.set("was", box.field.dataset.vorschlaege);
  for (const name of ["kommune", "mit"]) if (here.has(name)) question.set(name, here.getAll(name).join(","));
  let answer = null;
  try {
    answer = await fetch(`/suche/vorschlaege.json?${question}`, { headers: { Accept: "application/json" } });
  } catch {
    return close(box);
  }
  if (answer.ok && box.asked === text && document.activeElement === box.field) show(box, await answer.json());
  return undefined;
}

function show(box, lines) {
  box.lines = lines;
  box.at = -1;
  box.list.replaceChildren(...lines.map((line, place) => option(box, line, place)));
  box.list.hidden = lines.length === 0;
  set(box.field, { "aria-expanded": String(lines.length > 0) });
  box.field.removeAttribute("aria-activedescendant");
  box.told.textContent = lines.length ? `${lines.length} Vorschläge, mit Pfeil nach unten wählen` : "Keine Vorschläge";
}

function option(box, line, place) {
  const made = document.createElement("li");
  made.id = `${box.list.id}-${place}`;
  set(made, { role: "option", "aria-selected": "false" });
  const name = document.createElement("span");
  name.textContent = line.name;
  const sort = document.createElement("span");
  sort.className = "leise klein";
  sort.textContent = line.sorte;
  made.append(name, sort);
  made.addEventListener("mousedown", (event) => { event.preventDefault(); choose(box, place); });
  return made;
}

function press(box, event) {
  const open = !box.list.hidden;
  if (event.key === "ArrowDown" && !open) { event.preventDefault(); return void ask(box); }
  if (!open) return undefined;
  const count = box.lines.length;
  if (event.key === "ArrowDown") { event.preventDefault(); move(box, box.at + 1 >= count ? -1 : box.at + 1); }
  if (event.key === "ArrowUp") { event.preventDefault(); move(box, box.at < 0 ? count - 1 : box.at - 1); }
  if (event.key === "Escape") { event.preventDefault(); close(box); }
  if (event.key === "Enter" && box.at >= 0) { event.preventDefault(); choose(box, box.at); }
  return undefined;
}

function move(box, place) {
  box.at = place;
  [...box.list.children].forEach((one, number) => one.setAttribute("aria-selected", String(number === place)));
  if (place < 0) return box.field.removeAttribute("aria-activedescendant");
  box.field.setAttribute("aria-activedescendant", box.list.children[place].id);
  return box.list.children[place].scrollIntoView({ block: "nearest" });
}

function choose(box, place) {
  const line = box.lines[place];
  if (line.ziel) { location.assign(line.ziel); return; }
  box.field.value = before(box.field) + line.name;
  close(box);
}

// A field for names may hold several, parted by semicolons: the last one is being typed.
function before(field) {
  const end = field.dataset.vorschlaege === "name" ? field.value.lastIndexOf(";") + 1 : 0;
  return end ? `${field.value.slice(0, end)} ` : "";
}

function typed(field) {
  const end = field.dataset.vorschlaege === "name" ? field.value.lastIndexOf(";") + 1 : 0;
  return field.value.slice(end).trim();
}

function close(box) {
  clearTimeout(box.waiting);
  box.asked = "";
  box.list.hidden = true;
  box.lines = [];
  box.at = -1;
  set(box.field, { "aria-expanded": "false" });
  box.field.removeAttribute("aria-activedescendant");
}
