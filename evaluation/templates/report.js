"use strict";
// The filter of the mistakes: its state is the address's fragment, like #layer=entity&kind=missed&doc=a02.
const form = document.getElementById("filter");
const items = [...document.querySelectorAll("#list > li")];
const names = ["layer", "kind", "doc"];

function apply() {
  let shown = 0;
  for (const item of items) {
    const fits = names.every((name) => !form.elements[name].value || item.dataset[name] === form.elements[name].value);
    item.hidden = !fits;
    shown += fits;
  }
  document.getElementById("shown").textContent =
    shown.toLocaleString("en") + " of " + items.length.toLocaleString("en");
}

function read() {
  const state = new URLSearchParams(location.hash.slice(1));
  if (!names.some((name) => state.has(name))) return;
  for (const name of names) {
    const wanted = state.get(name) || "";
    const known = [...form.elements[name].options].some((option) => option.value === wanted);
    form.elements[name].value = known ? wanted : "";
  }
  apply();
  document.getElementById("mistakes").scrollIntoView();
}

form.addEventListener("change", () => {
  const chosen = names.filter((name) => form.elements[name].value);
  const state = new URLSearchParams(chosen.map((name) => [name, form.elements[name].value]));
  history.replaceState(null, "", chosen.length ? "#" + state : "#mistakes");
  apply();
});
addEventListener("hashchange", read);
read();
