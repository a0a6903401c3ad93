// The document page: the statement that the address names is shown in the text and in the list beside it.
"use strict";

(() => {
  const chosen = "gewaehlt";

  const named = () => decodeURIComponent(location.hash.slice(1)).replace(/^zu-/, "");

  const clear = () => document.querySelectorAll("." + chosen).forEach((part) => part.classList.remove(chosen));

  const show = () => {
    clear();
    const statement = named();
    if (!statement) return;
    const marks = [...document.querySelectorAll("mark[data-aussagen]")].filter((mark) =>
      mark.dataset.aussagen.split(" ").includes(statement));
    marks.forEach((mark) => mark.classList.add(chosen));
    const item = [...document.querySelectorAll("[data-aussage]")].find((entry) => entry.dataset.aussage === statement);
    if (item) item.classList.add(chosen);
    if (!item && !marks.length) seek(statement);
    else bring(marks[0], item);
  };

  // Of a long text the page holds a part; the server knows in which one a statement stands.
  const seek = (statement) => {
    const asked = new URL(location.href);
    if (!document.querySelector("[data-teile]") || !statement.startsWith("s_") || asked.searchParams.get("stelle") === statement) return;
    asked.searchParams.delete("teil");
    asked.searchParams.set("stelle", statement);
    location.replace(asked);
  };

  // The text moves the page, the list moves inside itself, so that both stand side by side.
  const bring = (mark, item) => {
    if (mark) mark.scrollIntoView({ block: "center" });
    const list = item && item.closest(".aussagen");
    if (list && list.scrollHeight > list.clientHeight) list.scrollTop = item.offsetTop - list.clientHeight / 3;
  };

  addEventListener("hashchange", show);
  show();
})();
