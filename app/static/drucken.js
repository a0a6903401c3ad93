"use strict";

const button = document.getElementById("drucken");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
