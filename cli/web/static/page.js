// Makes the page better, never works without: suggestions under the boxes, printing, filters open on wide screens.
"use strict";
for (const box of document.querySelectorAll("[data-suggest]")) {
  let wait;
  box.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(() => suggest(box), 150);
  });
}
async function suggest(box) {
  const typed = box.value.trim();
  if (typed.length < 2) return;
  const address = new URL(box.dataset.suggest, location.href);
  address.searchParams.set("q", typed);
  const answer = await fetch(address);
  if (!answer.ok || box.value.trim() !== typed) return;
  const options = (await answer.json()).map((text) => {
    const option = document.createElement("option");
    option.value = text;
    return option;
  });
  box.list.replaceChildren(...options);
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
if (matchMedia("(min-width: 48.01rem)").matches) {
  for (const details of document.querySelectorAll("[data-wide-open]")) details.open = true;
}
