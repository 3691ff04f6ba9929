(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const view = document.getElementById("view");
  const details = document.getElementById("details");
  const pictures = [...view.querySelectorAll("svg")];
  const all = (selector) => [...document.querySelectorAll(selector)];
  let shown = pictures.find((svg) => !svg.hasAttribute("hidden"));
  let x = 0, y = 0, scale = 1;

  const place = () => { shown.style.transform = `translate(${x}px,${y}px) scale(${scale})`; };
  const fit = () => {
    const box = shown.viewBox.baseVal;
    scale = Math.min(view.clientWidth / box.width, view.clientHeight / box.height, 1.6);
    x = Math.max(0, (view.clientWidth - box.width * scale) / 2);
    y = Math.max(0, (view.clientHeight - box.height * scale) / 2);
    place();
  };
  const zoom = (factor, cx = view.clientWidth / 2, cy = view.clientHeight / 2) => {
    const next = Math.min(8, Math.max(0.1, scale * factor));
    x = cx - ((cx - x) * next) / scale;
    y = cy - ((cy - y) * next) / scale;
    scale = next;
    place();
  };
  const show = (name) => {
    for (const svg of pictures) svg.toggleAttribute("hidden", svg.dataset.view !== name);
    shown = pictures.find((svg) => !svg.hasAttribute("hidden"));
    fit();
    find();
  };

  const light = (list, line) => {
    [...list.children].forEach((item, index) => item.classList.toggle("on", index + 1 === line));
    const on = list.querySelector(".on");
    if (on) on.scrollIntoView({ block: "center" });
  };
  const select = (group) => {
    for (const other of all("[data-path].on")) other.classList.remove("on");
    group.classList.add("on");
    details.textContent = group.getAttribute("aria-label");
    const lines = data.lines[group.dataset.path] || {};
    for (const list of all(".code ol")) light(list, lines[list.dataset.file] || 0);
  };
  const fold = (frame) => frame.classList.toggle("closed");
  const bring = (group) => {
    const box = group.getBoundingClientRect(), area = view.getBoundingClientRect();
    x += area.left + area.width / 2 - (box.left + box.width / 2);
    y += area.top + area.height / 2 - (box.top + box.height / 2);
    place();
  };

  const field = document.getElementById("find");
  const count = document.getElementById("count");
  let hits = [], hit = -1;
  const find = () => {
    for (const group of all("[data-path].hit")) group.classList.remove("hit");
    const text = field.value.trim().toLowerCase();
    hits = text ? [...shown.querySelectorAll("[data-path]")].filter((g) => g.getAttribute("aria-label").toLowerCase().includes(text)) : [];
    for (const group of hits) group.classList.add("hit");
    count.textContent = text ? `${hits.length} found` : "";
    hit = -1;
  };
  const next = () => {
    if (!hits.length) return;
    hit = (hit + 1) % hits.length;
    bring(hits[hit]);
    select(hits[hit]);
  };

  view.addEventListener("wheel", (event) => {
    event.preventDefault();
    const area = view.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY / 400), event.clientX - area.left, event.clientY - area.top);
  }, { passive: false });
  let from = null;
  view.addEventListener("pointerdown", (event) => { from = [event.clientX - x, event.clientY - y, false]; });
  view.addEventListener("pointermove", (event) => {
    if (!from) return;
    const moved = Math.hypot(event.clientX - from[0] - x, event.clientY - from[1] - y) > 3;
    if (!moved && !from[2]) return;
    from[2] = true;
    view.classList.add("drag");
    x = event.clientX - from[0];
    y = event.clientY - from[1];
    place();
  });
  addEventListener("pointerup", () => { setTimeout(() => { from = null; }); view.classList.remove("drag"); });
  view.addEventListener("click", (event) => {
    const group = event.target.closest("[data-path]");
    if (group && !(from && from[2])) select(group);
  });
  view.addEventListener("dblclick", (event) => {
    const frame = event.target.closest("[data-frame]");
    if (frame) fold(frame);
  });
  view.addEventListener("pointerover", (event) => {
    const group = event.target.closest("[data-path]");
    if (group) details.textContent = group.getAttribute("aria-label");
  });
  view.addEventListener("focusin", (event) => {
    const group = event.target.closest("[data-path]");
    if (!group || !group.matches(":focus-visible")) return;
    view.scrollTop = view.scrollLeft = 0;
    bring(group);
    details.textContent = group.getAttribute("aria-label");
  });
  view.addEventListener("keydown", (event) => {
    const group = event.target.closest("[data-path]");
    if (event.key === "Enter" && group) select(group);
    if (event.key === " " && group) {
      event.preventDefault();
      const frame = group.closest("[data-frame]");
      if (frame) fold(frame);
    }
  });
  addEventListener("keydown", (event) => {
    if (event.target === field || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoom(1.25);
    if (event.key === "-") zoom(0.8);
    if (event.key === "0") fit();
    if (event.key === "/") { event.preventDefault(); field.focus(); }
  });
  field.addEventListener("input", find);
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") next(); });
  document.getElementById("in").addEventListener("click", () => zoom(1.25));
  document.getElementById("out").addEventListener("click", () => zoom(0.8));
  document.getElementById("fit").addEventListener("click", fit);
  const choice = document.getElementById("choice");
  choice.addEventListener("change", () => show(choice.value));
  for (const list of all(".code ol")) {
    list.addEventListener("click", (event) => {
      const item = event.target.closest("li");
      if (!item) return;
      const line = [...list.children].indexOf(item) + 1;
      const path = Object.keys(data.lines).find((key) => data.lines[key][list.dataset.file] === line && shown.querySelector(`[data-path="${CSS.escape(key)}"]`));
      if (!path) return;
      const group = shown.querySelector(`[data-path="${CSS.escape(path)}"]`);
      bring(group);
      select(group);
    });
  }
  addEventListener("resize", fit);
  fit();
})();
