// The network page: fetches nodes and edges that the server placed, draws them, and shows beside them what is known.
"use strict";

(() => {
  const stage = document.getElementById("netz");
  const notice = document.getElementById("netzmeldung");
  const title = document.getElementById("tafelname");
  const panel = document.getElementById("tafelinhalt");
  const finder = document.getElementById("knotenwahl");
  const filter = document.getElementById("netzfilter");
  const layers = document.getElementById("lagen");
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const shown = new vis.DataView(edges, { filter: (edge) => switchedOn().has(edge.tie) });
  let network = null;

  const switchedOn = () => new Set([...layers.querySelectorAll("input:checked")].map((box) => box.value));

  const element = (tag, text, href) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (href && href.startsWith("/")) made.href = href;
    return made;
  };

  const say = (text) => {
    notice.textContent = text;
    notice.hidden = !text;
  };

  const fetched = async (address) => {
    const answer = await fetch(address, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (!answer.ok) throw new Error("Der Server antwortet mit " + answer.status + ".");
    return answer.json();
  };

  const counted = (data) => {
    const left = data.left_out ? " Weitere " + data.left_out + " sind ausgeblendet; ein Filter zeigt sie." : "";
    return data.nodes.length + " Knoten und " + data.edges.length + " Linien." + left;
  };

  // A little smaller than what fits, since names reach beyond their nodes.
  const fit = () => {
    network.fit({ maxZoomLevel: 1.1 });
    network.moveTo({ scale: network.getScale() * 0.92 });
  };

  const draw = (data) => {
    edges.clear();
    nodes.clear();
    nodes.add(data.nodes);
    edges.add(data.edges);
    list();
    rest(counted(data));
    say(data.nodes.length ? "" : "Zu dieser Auswahl ist nichts geladen.");
    if (network) {
      fit();
      return;
    }
    network = new vis.Network(stage, { nodes, edges: shown }, data.options);
    network.on("click", clicked);
    network.on("doubleClick", (event) => event.nodes.length && grow(event.nodes[0]));
    network.once("afterDrawing", () => { stage.dataset.gezeichnet = "ja"; });
    fit();
    window.netzatlas = { network, nodes, edges, shown };
  };

  const list = () => {
    const names = nodes.get({ fields: ["id", "name"] }).sort((one, other) => one.name.localeCompare(other.name, "de"));
    finder.replaceChildren(new Option("Name wählen …", ""), ...names.map((node) => new Option(node.name, node.id)));
  };

  const rest = (text) => {
    title.textContent = "Nichts ausgewählt";
    panel.replaceChildren(element("p", text), element("p", "Einen Knoten oder eine Linie anklicken."));
  };

  const clicked = (event) => {
    if (event.nodes.length) showNode(event.nodes[0]);
    else if (event.edges.length) showEdge(event.edges[0]);
  };

  const showNode = (id) => {
    const node = nodes.get(id);
    if (!node) return;
    const ties = shown.get({ filter: (edge) => edge.from === id || edge.to === id });
    const more = element("button", "Nachbarn dazuholen");
    more.type = "button";
    more.className = "knopf-leicht";
    more.addEventListener("click", () => grow(id));
    title.textContent = node.name;
    panel.replaceChildren(element("p", node.note), linkLine("Steckbrief öffnen", node.href), more, tieList(ties));
    finder.value = id;
  };

  const showEdge = (id) => {
    const edge = edges.get(id);
    title.textContent = nodes.get(edge.from).name + " – " + nodes.get(edge.to).name;
    panel.replaceChildren(tieList([edge]));
  };

  const linkLine = (text, href) => {
    const line = element("p", "");
    line.append(element("a", text, href));
    return line;
  };

  const tieList = (ties) => {
    const made = document.createElement("ul");
    for (const edge of ties) {
      const item = element("li", edge.title + " ");
      if (edge.href) item.append(element("a", "Stelle ansehen", edge.href));
      made.append(item);
    }
    return made;
  };

  // New neighbours are placed around the node they belong to, as the server laid them out around it.
  const grow = async (id) => {
    const data = await guarded("/netz/daten.json?um=" + encodeURIComponent(id));
    if (!data) return;
    const here = network.getPosition(id);
    const there = data.nodes.find((node) => node.id === id) || { x: 0, y: 0 };
    const fresh = data.nodes.filter((node) => !nodes.get(node.id));
    nodes.add(fresh.map((node) => ({ ...node, x: here.x + node.x - there.x, y: here.y + node.y - there.y })));
    edges.update(data.edges.filter((edge) => nodes.get(edge.from) && nodes.get(edge.to)));
    list();
    showNode(id);
    network.selectNodes([id]);
  };

  const guarded = async (address) => {
    try {
      return await fetched(address);
    } catch (error) {
      say("Das Netz konnte nicht geladen werden. " + error.message);
      return null;
    }
  };

  const asked = () => {
    const wanted = new URLSearchParams([...new FormData(filter)].filter(([, value]) => value));
    return wanted.size ? "?" + wanted : "";
  };

  const apply = async (event) => {
    event.preventDefault();
    const question = asked();
    const data = await guarded("/netz/daten.json" + question);
    if (!data) return;
    history.replaceState(null, "", "/netz" + question);
    filter.querySelector("a[href^='/netz/download']").href = "/netz/download.html" + question;
    draw(data);
  };

  const find = () => {
    if (!finder.value) return;
    network.selectNodes([finder.value]);
    network.focus(finder.value, { scale: 1.1 });
    showNode(finder.value);
  };

  const zoom = (factor) => network && network.moveTo({ scale: network.getScale() * factor });

  filter.addEventListener("submit", apply);
  filter.addEventListener("change", apply);
  layers.addEventListener("change", () => shown.refresh());
  finder.addEventListener("change", find);
  document.getElementById("naeher").addEventListener("click", () => zoom(1.3));
  document.getElementById("weiter").addEventListener("click", () => zoom(1 / 1.3));
  document.getElementById("alles").addEventListener("click", () => network && fit());
  guarded(stage.dataset.quelle).then((data) => data && draw(data));
})();
