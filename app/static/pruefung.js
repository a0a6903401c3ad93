// Answering by single keys: the key that stands on a button or link presses it, once. Can be switched off on the page.
"use strict";

(() => {
  const kept = "netzatlas-tasten";
  const wanted = document.getElementById("tasten");
  let pressed = false;

  const writes = (place) => place.closest("input:not([type=checkbox]), select, textarea");

  const press = (event) => {
    if (pressed || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((wanted && !wanted.checked) || writes(event.target)) return;
    const goal = [...document.querySelectorAll("[data-taste]")].find((one) => one.dataset.taste === event.key.toLowerCase());
    if (!goal) return;
    event.preventDefault();
    pressed = true;
    goal.click();
  };

  if (wanted) {
    wanted.checked = localStorage.getItem(kept) !== "aus";
    wanted.addEventListener("change", () => localStorage.setItem(kept, wanted.checked ? "an" : "aus"));
  }
  addEventListener("keydown", press);
  addEventListener("pageshow", () => { pressed = false; });
})();
