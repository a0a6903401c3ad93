// How far long work (an import, a file) is: asked every second, shown in the bar; the page is loaded anew when something else begins.
"use strict";

(() => {
  const box = document.querySelector("[data-stand]");
  const bar = document.getElementById("balken");
  const where = document.getElementById("wo");
  const pause = 1000;

  const ask = async () => {
    try {
      const answer = await fetch(box.dataset.stand, { cache: "no-store" });
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.json();
      if (!told.laeuft || told.stand !== box.dataset.war) {
        location.reload();
        return;
      }
      bar.value = told.anteil;
      if (where.textContent !== told.wo) where.textContent = told.wo;
    } catch {
      where.textContent = "Netzatlas antwortet gerade nicht; der Stand wird weiter abgefragt.";
    }
    setTimeout(ask, pause);
  };

  setTimeout(ask, pause);
})();
