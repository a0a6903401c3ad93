// The small picture of a pair: fetched, drawn, and left where it is; a click on a node opens its page.
"use strict";

import { createPicture } from "./netzbild.js";

const stage = document.getElementById("paarnetz");
const notice = document.getElementById("paarmeldung");

const report = (what) => {
  if (what === "painted") stage.dataset.gezeichnet = "ja";
};

const show = (data) => {
  const picture = createPicture(stage, data, report);
  const pages = new Map(data.nodes.id.map((id) => [id, `/zusammenschluesse/${encodeURIComponent(id)}${location.search.includes("kommune=") ? "?" + scope() : ""}`]));
  picture.network.setOptions({ interaction: { zoomView: false, dragView: false } });
  picture.network.on("click", ({ nodes }) => {
    if (nodes.length) location.href = pages.get(nodes[0]);
  });
  picture.fit();
  picture.repaint();
};

// The choice of a Kommune goes along to the page that is opened.
const scope = () => {
  const told = new URLSearchParams(location.search);
  return new URLSearchParams([...told].filter(([name]) => name === "kommune" || name === "mit")).toString();
};

const start = async () => {
  try {
    const answer = await fetch(stage.dataset.quelle, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (!answer.ok) throw new Error(`Der Server antwortet mit ${answer.status}.`);
    show(await answer.json());
  } catch (error) {
    notice.textContent = `Das Bild konnte nicht geladen werden. ${error instanceof TypeError ? "Der Server ist nicht zu erreichen." : error.message}`;
  }
};

start();
