// Files are dropped on the form as well as chosen; what is too much is said before it is sent.
"use strict";

(() => {
  const form = document.getElementById("einlesen");
  const input = document.getElementById("feld-dateien");
  const place = document.getElementById("ablage");
  const list = document.getElementById("gewaehlte");
  const trouble = document.getElementById("fehler-dateien");
  const mega = 1024 * 1024;
  const most = { files: Number(form.dataset.dateien), file: Number(form.dataset.groesste), all: Number(form.dataset.zusammen) };

  const size = (bytes) => bytes < mega
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString("de")} KB`
    : `${(bytes / mega).toLocaleString("de", { maximumFractionDigits: 1 })} MB`;

  const wrong = (files) => {
    if (files.length > most.files) return `Das sind ${files.length} Dateien; höchstens ${most.files} gehen auf einmal.`;
    const large = files.find((file) => file.size > most.file * mega);
    if (large) return `„${large.name}“ ist größer als ${most.file} MB.`;
    const all = files.reduce((sum, file) => sum + file.size, 0);
    return all > most.all * mega ? `Zusammen sind das ${size(all)}; höchstens ${most.all} MB gehen auf einmal.` : "";
  };

  const show = () => {
    const files = [...input.files];
    list.replaceChildren(...files.slice(0, most.files).map((file) => {
      const line = document.createElement("li");
      line.textContent = `${file.name} (${size(file.size)})`;
      if (file.size > most.file * mega) line.className = "zu-viel";
      return line;
    }));
    const told = wrong(files);
    trouble.textContent = told;
    trouble.hidden = !told;
    input.setAttribute("aria-invalid", told ? "true" : "false");
    return !told;
  };

  const holds = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");

  input.addEventListener("change", show);
  form.addEventListener("submit", (event) => {
    if (show()) return;
    event.preventDefault();
    input.focus();
  });
  for (const name of ["dragenter", "dragover"]) addEventListener(name, (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    place.classList.add("offen");
  });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) place.classList.remove("offen"); });
  addEventListener("drop", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    place.classList.remove("offen");
    input.files = event.dataTransfer.files;
    show();
  });
})();
