// The page of the network: fetches what the server chose and placed, keeps the state in the address, and shows beside
// the picture what is known, with its passages.
"use strict";

import { createPicture } from "./netzbild.js";

const stage = document.getElementById("netz");
const notice = document.getElementById("netzmeldung");
const title = document.getElementById("tafelname");
const panel = document.getElementById("tafelinhalt");
const finder = document.getElementById("knotenwahl");
const names = document.getElementById("namen");
const filter = document.getElementById("netzfilter");
const layers = document.getElementById("lagen");
const tableBox = document.getElementById("tabelle");
const saved = document.getElementById("dateimeldung");
const yearBox = document.getElementById("mitjahr");
const year = document.getElementById("jahr");
const SCRIPTS_OWN = ["ohne", "wahl", "ansicht"];
const LONGEST_LIST = 3000;
let picture = null;
let asked = 0;

const say = (text) => {
  notice.textContent = text;
  notice.hidden = !text;
};

const fetched = async (address, kind) => {
  const answer = await fetch(address, { headers: { Accept: kind }, credentials: "same-origin" });
  if (answer.ok) return kind === "text/html" ? answer.text() : answer.json();
  const told = answer.headers.get("content-type") ?? "";
  const problem = told.includes("json") ? await answer.json() : {};
  throw new Error(problem.detail ?? `Der Server antwortet mit ${answer.status}.`);
};

const guarded = async (address, kind, what) => {
  try {
    return await fetched(address, kind);
  } catch (error) {
    const reason = error instanceof TypeError ? "Der Server ist nicht zu erreichen." : error.message;
    say(`${what} konnte nicht geladen werden. ${reason}`);
    return null;
  }
};

// The state in the address --------------------------------------------------------------------------------------------
const state = () => new URLSearchParams(location.search);

const question = () => {
  const told = new URLSearchParams([...new FormData(filter)].filter(([, value]) => value));
  return told.size ? "?" + told : "";
};

// What goes along with every further address: the standpoint, and the choice of a Kommune.
const standpoint = (before) => {
  const now = new URLSearchParams(question());
  const told = new URLSearchParams([...now].filter(([name]) => ["gueltig", "bekannt", "kommune", "mit"].includes(name)));
  return told.size ? before + told : "";
};

const remember = (changes) => {
  const told = new URLSearchParams(question());
  const now = state();
  for (const name of SCRIPTS_OWN) if (now.get(name)) told.set(name, now.get(name));
  for (const [name, value] of Object.entries(changes)) value ? told.set(name, value) : told.delete(name);
  history.replaceState(null, "", "/netz" + (told.size ? "?" + told : ""));
  for (const link of document.querySelectorAll("#dateien a")) link.href = link.pathname + question();
  document.getElementById("ganz").hidden = !told.size;
};

const rememberView = () => {
  if (!picture) return;
  const { x, y } = picture.network.getViewPosition();
  remember({ ansicht: `${Math.round(x)},${Math.round(y)},${picture.network.getScale().toFixed(4)}` });
};

const toRememberedView = () => {
  const [x, y, near] = (state().get("ansicht") ?? "").split(",").map(Number);
  if (!(near > 0) || Number.isNaN(x) || Number.isNaN(y)) return false;
  picture.network.moveTo({ position: { x, y }, scale: near });
  return true;
};

// The picture ---------------------------------------------------------------------------------------------------------
const switchedOff = () => new Set([...layers.querySelectorAll("input:not(:checked)")].map((box) => box.value));

const counted = (data) => {
  const many = data.nodes.id.length.toLocaleString("de-DE");
  if (data.groups) return `${many} Gruppen, weil es für ein Bild zu viele Einträge sind. Ein Doppelklick öffnet eine Gruppe.`;
  const left = data.left_out ? ` Weitere ${data.left_out.toLocaleString("de-DE")} sind ausgeblendet; ein Filter zeigt sie.` : "";
  return `${many} Knoten und ${data.edges.from.length.toLocaleString("de-DE")} Linien.${left}`;
};

const rest = (text) => {
  title.textContent = "Nichts ausgewählt";
  const lines = [text, "Einen Knoten oder eine Linie anklicken."].map((words) => {
    const line = document.createElement("p");
    line.className = "leise";
    line.textContent = words;
    return line;
  });
  panel.replaceChildren(...lines);
};

const legend = (data) => {
  for (const line of layers.querySelectorAll("[data-lage]")) line.hidden = (line.dataset.lage === "zwischen") !== data.groups;
  for (const form of document.querySelectorAll("[data-form]")) form.hidden = (form.dataset.form === "gruppe") !== data.groups;
};

const list = () => {
  const sorted = picture.items().slice(0, LONGEST_LIST).map((item) => item.name).sort((one, other) => one.localeCompare(other, "de"));
  names.replaceChildren(...sorted.map((name) => new Option(name, name)));
};

// Asked for by tests and by `make bench`: when the picture stood.
const report = (what) => {
  if (what !== "painted") return;
  stage.dataset.gezeichnet = "ja";
  performance.mark("netz-gezeichnet");
};

// ``anchor`` is the node that stays where it is on the screen; without one the picture is fitted to the stage.
const show = (data, anchor) => {
  delete stage.dataset.gezeichnet;
  const spot = anchor && picture.network.canvasToDOM(picture.item(anchor));
  legend(data);
  if (picture) picture.fill(data);
  else start(data);
  say(data.nodes.id.length ? "" : "Zu dieser Auswahl ist nichts geladen. Eine andere Auswahl oder „Alles zurücksetzen“ zeigt mehr.");
  document.getElementById("gezeigt").textContent = data.says ? `Gezeigt: ${data.says}.` : "";
  if (spot) keepAt(picture.item(anchor), spot);
  else if (!toRememberedView()) picture.fit();
  picture.repaint();
  setTimeout(list, 0);
  rest(counted(data));
  if (!data.doubles && !data.groups) addDoubles();
  showTable(1);
};

const keepAt = (item, spot) => {
  const now = picture.network.canvasToDOM(item);
  const { x, y } = picture.network.getViewPosition();
  const near = picture.network.getScale();
  picture.network.moveTo({ position: { x: x + (now.x - spot.x) / near, y: y + (now.y - spot.y) / near } });
};

const start = (data) => {
  picture = createPicture(stage, data, report);
  const off = (state().get("ohne") ?? "").split(",");
  for (const box of layers.querySelectorAll("input")) box.checked = !off.includes(box.value);
  picture.hide(switchedOff());
  picture.network.on("click", clicked);
  picture.network.on("doubleClick", (event) => event.nodes.length && grow(event.nodes[0]));
  for (const end of ["dragEnd", "zoom"]) picture.network.on(end, later(rememberView, 300));
  window.netzatlas = picture;
};

const later = (what, pause) => {
  let waiting = null;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(what, pause);
  };
};

const addDoubles = async () => {
  const number = asked;
  const pairs = await guarded("/netz/doppelungen.json" + standpoint("?"), "application/json", "Die möglichen Doppelstrukturen");
  if (pairs && number === asked) picture.addDoubles(pairs.from, pairs.to);
  stage.dataset.doppelungen = "ja";
};

const load = async (anchor, address = "/netz/daten.json" + question()) => {
  const number = (asked += 1);
  delete stage.dataset.doppelungen;
  const data = await guarded(address, "application/json", "Das Netz");
  if (data && number === asked) show(data, anchor);
  return data;
};

// The panel -----------------------------------------------------------------------------------------------------------
const part = (html) => [...new DOMParser().parseFromString(html, "text/html").body.childNodes];

const fillPanel = async (name, address, doubles) => {
  title.textContent = name;
  panel.replaceChildren(...part('<p class="leise">Wird geholt …</p>'));
  const html = await guarded(address, "text/html", "Was darüber bekannt ist,");
  if (html !== null && title.textContent === name) panel.replaceChildren(...part(html), ...doubles);
};

// The pairs of a body that may be doubles, which the picture knows already.
const doublesOf = (id, other = null) => {
  const pairs = picture.edges().filter((edge) => edge.tie === "doppelung" && (edge.from === id || edge.to === id));
  const lines = pairs.filter((edge) => other === null || edge.from === other || edge.to === other).map(doubleLine(id));
  if (!lines.length) return [];
  const [head, made] = [document.createElement("h3"), document.createElement("ul")];
  head.textContent = "Mögliche Doppelstruktur";
  made.append(...lines);
  return [head, made];
};

const doubleLine = (id) => (edge) => {
  const line = document.createElement("li");
  const reasons = document.createElement("a");
  reasons.href = `/doppelstrukturen/paar?eins=${encodeURIComponent(edge.from)}&zwei=${encodeURIComponent(edge.to)}${standpoint("&")}`;
  reasons.className = "quelle";
  reasons.textContent = "Gründe";
  line.append(picture.item(edge.from === id ? edge.to : edge.from).name + " ", reasons);
  return line;
};

const showNode = async (id) => {
  const item = picture.item(id);
  if (!item) return;
  picture.select(id);
  remember({ wahl: id });
  finder.value = item.name;
  if (isGroup(item)) openPanelOfGroup(item);
  else await fillPanel(item.name, "/netz/tafel?wer=" + encodeURIComponent(id) + standpoint("&"), doublesOf(id));
};

const isGroup = (item) => item.size > 0 && !layers.querySelector("[data-lage=zwischen]").hidden;

const openPanelOfGroup = (item) => {
  title.textContent = item.name;
  const open = document.createElement("button");
  open.type = "button";
  open.textContent = "Gruppe öffnen";
  open.addEventListener("click", () => openGroup(item.id));
  panel.replaceChildren(open);
};

const openGroup = (id) => {
  const told = new URLSearchParams(question());
  told.set("gruppe", id);
  location.assign("/netz?" + told);
};

const showNothing = () => {
  picture.select(null);
  remember({ wahl: "" });
  title.textContent = "Nichts ausgewählt";
  finder.value = "";
  panel.replaceChildren(...part('<p class="leise">Einen Knoten oder eine Linie anklicken.</p>'));
};

const clicked = (event) => {
  stage.focus({ preventScroll: true });
  if (event.nodes.length) {
    showNode(event.nodes[0]);
    return;
  }
  const edge = picture.edgeAt(event.pointer.canvas);
  if (edge && edge.weight === 1) {
    fillPanel(`${edge.from.name} – ${edge.to.name}`, `/netz/tafel?wer=${encodeURIComponent(edge.from.id)}&zu=${encodeURIComponent(edge.to.id)}${standpoint("&")}`, doublesOf(edge.from.id, edge.to.id));
  } else showNothing();
};

// What is asked for: the neighbours of a body are added to what is shown, in the address too.
const grow = async (id) => {
  const item = picture.item(id);
  if (!item) return;
  if (isGroup(item)) {
    openGroup(id);
    return;
  }
  const field = filter.elements.dazu;
  const grown = new Set(field.value ? field.value.split(",") : []);
  grown.add(id);
  field.value = [...grown].join(",");
  const data = await load(id);
  if (!data) return;
  remember({});
  await showNode(id);
};

// The table -----------------------------------------------------------------------------------------------------------
const showTable = async (page) => {
  const told = question();
  const html = await guarded(`/netz/tabelle${told}${told ? "&" : "?"}seite=${page}`, "text/html", "Die Tabelle");
  if (html !== null) tableBox.replaceChildren(...part(html));
};

tableBox.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-seite]");
  if (!link) return;
  event.preventDefault();
  showTable(Number(link.dataset.seite)).then(() => tableBox.focus());
});

// Keys: the stage is one stop of the keyboard; arrows lead from node to node. ------------------------------------------
const stepTo = (dx, dy) => {
  const here = picture.item(picture.selected()) ?? middle();
  let best = null;
  let least = Infinity;
  for (const item of picture.items()) {
    const [x, y] = [item.x - here.x, item.y - here.y];
    const along = x * dx + y * dy;
    if (item === here || along <= 0) continue;
    const far = along + 2.5 * Math.abs(x * dy - y * dx);
    if (far < least) [best, least] = [item, far];
  }
  if (best) seek(best);
};

const middle = () => picture.network.getViewPosition();

const seek = (item) => {
  picture.select(item.id);
  title.textContent = item.name;
  remember({ wahl: item.id });
  const spot = picture.network.canvasToDOM(item);
  const out = spot.x < 40 || spot.y < 40 || spot.x > stage.clientWidth - 40 || spot.y > stage.clientHeight - 40;
  if (out) picture.network.moveTo({ position: { x: item.x, y: item.y } });
};

const KEYS = {
  ArrowLeft: () => stepTo(-1, 0),
  ArrowRight: () => stepTo(1, 0),
  ArrowUp: () => stepTo(0, -1),
  ArrowDown: () => stepTo(0, 1),
  Enter: () => picture.selected() !== null && showNode(picture.selected()),
  " ": () => picture.selected() !== null && grow(picture.selected()),
  "+": () => zoom(1.3),
  "-": () => zoom(1 / 1.3),
  0: () => picture.fit(),
  Escape: showNothing,
};

stage.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (!act || !picture || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
});

const zoom = (factor) => {
  if (!picture) return;
  picture.network.moveTo({ scale: picture.network.getScale() * factor });
  rememberView();
};

// Fields and buttons --------------------------------------------------------------------------------------------------
const apply = (event) => {
  event.preventDefault();
  remember({ ansicht: "", wahl: "" });
  load(null);
};

const find = () => {
  const item = picture && picture.items().find((one) => one.name === finder.value);
  if (!item) return;
  picture.network.moveTo({ position: { x: item.x, y: item.y }, scale: Math.max(1, picture.network.getScale()) });
  showNode(item.id);
};

const toYear = () => {
  year.disabled = !yearBox.checked;
  document.getElementById("jahrzahl").textContent = yearBox.checked ? year.value : "alle";
};

const download = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

// The picture that the server draws, as points: what PNG is, with heading and legend.
const savePng = async () => {
  saved.textContent = "Das Bild wird gemacht …";
  const picture_ = new Image();
  picture_.src = "/netz/netz.svg" + question();
  try {
    await picture_.decode();
  } catch {
    saved.textContent = "Das Bild konnte nicht gemacht werden; die SVG-Datei enthält dasselbe.";
    return;
  }
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture_.naturalWidth * 2, picture_.naturalHeight * 2];
  canvas.getContext("2d").drawImage(picture_, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    download(blob, "netz.png");
    saved.textContent = "netz.png ist gespeichert.";
  }, "image/png");
};

const copyAddress = async () => {
  rememberView();
  try {
    await navigator.clipboard.writeText(location.href);
    saved.textContent = "Die Adresse dieser Ansicht ist kopiert.";
  } catch {
    saved.textContent = `Die Adresse dieser Ansicht: ${location.href}`;
  }
};

filter.addEventListener("submit", apply);
filter.addEventListener("change", apply);
if (yearBox) {
  yearBox.addEventListener("change", toYear, { capture: true });
  year.addEventListener("input", toYear);
}
layers.addEventListener("change", () => {
  picture.hide(switchedOff());
  remember({ ohne: [...switchedOff()].join(",") });
});
finder.addEventListener("change", find);
finder.addEventListener("input", (event) => event.inputType === "insertReplacementText" && find());
panel.addEventListener("click", (event) => {
  const button = event.target.closest("[data-dazu]");
  if (button) grow(button.dataset.dazu);
});
document.getElementById("naeher").addEventListener("click", () => zoom(1.3));
document.getElementById("weiter").addEventListener("click", () => zoom(1 / 1.3));
document.getElementById("alles").addEventListener("click", () => {
  if (!picture) return;
  picture.fit();
  remember({ ansicht: "" });
});
document.getElementById("png").addEventListener("click", savePng);
document.getElementById("adresse").addEventListener("click", copyAddress);

// The page has asked for this address already, before the scripts were there.
load(null, stage.dataset.quelle).then((data) => {
  const chosen = state().get("wahl");
  if (data && chosen) showNode(chosen);
});
