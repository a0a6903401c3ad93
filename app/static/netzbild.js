// The picture of the network. vis-network moves, selects and hits nodes; nodes, lines and names are painted here, since
// thousands of them have to follow a finger: lines onto a sheet of their own that is moved along and painted anew when
// the picture comes to rest, names only where they find room.
"use strict";

const FEW_LINES = 2500;
const ARROWS_FROM = 0.45;
const SLICE_MS = 24;
const SETTLED_MS = 140;
const MOST_NAMES = 260;
const NAME_PX = 13;
const MARGIN = 0.35;

const isDark = () => matchMedia("(prefers-color-scheme: dark)").matches && !matchMedia("print").matches;
const told = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// The colours of the ground that the picture stands on; asked again when it changes.
const colours = () => ({
  dark: isDark(), ink: told("--netz-ink"), halo: told("--netz-halo"), chosen: told("--netz-chosen"),
});

export const createPicture = (stage, data, report) => {
  const looks = data.looks;
  const lines = data.lines;
  const nodes = new vis.DataSet();
  const place = new Map();
  let items = [];
  let edges = [];
  let colour = colours();
  let hidden = new Set();
  let selected = null;
  let near = new Set();
  let hovered = null;
  let moved = new Set();
  let sheet = null;
  let painting = null;
  let resting = null;

  const pixel = () => Math.max(1, window.devicePixelRatio || 1);

  // Nodes ----------------------------------------------------------------------------------------------------------
  const outlineOf = (ctx, look, x, y, size) => {
    ctx.beginPath();
    if (!look.outline.length) {
      ctx.arc(x, y, size, 0, 6.2832);
      return;
    }
    look.outline.forEach(([dx, dy], at) => (at ? ctx.lineTo(x + dx * size, y + dy * size) : ctx.moveTo(x + dx * size, y + dy * size)));
    ctx.closePath();
  };

  // From far away nodes shrink less than the distances between them, so that they can still be told apart.
  const sizeOf = (item) => Math.max(item.size, Math.min(3.2 / network.getScale(), item.size * 2.4));

  const renderer = ({ ctx, id, x, y }) => {
    const item = place.get(id);
    const size = network ? sizeOf(item) : item.size;
    const drawNode = () => {
      const look = looks[item.look];
      const faded = selected !== null && id !== selected && !near.has(id);
      ctx.globalAlpha = faded ? 0.35 : 1;
      outlineOf(ctx, look, x, y, size);
      ctx.fillStyle = look.fill;
      ctx.fill();
      ctx.strokeStyle = id === selected || id === hovered ? colour.chosen : colour.dark ? look.dark_border : look.border;
      ctx.lineWidth = id === selected ? 5 : id === hovered ? 3.5 : 1.5;
      ctx.stroke();
      ctx.globalAlpha = 1;
    };
    return { drawNode, nodeDimensions: { width: 2 * size, height: 2 * size } };
  };

  // Lines ----------------------------------------------------------------------------------------------------------
  const curve = (edge) => {
    const bend = lines[edge.tie].bend * 0.5;
    const { x, y } = edge.from;
    const { x: v, y: w } = edge.to;
    return { x, y, v, w, cx: (x + v) / 2 + (w - y) * bend, cy: (y + w) / 2 - (v - x) * bend, bent: bend !== 0 };
  };

  const widthOf = (edge) => (edge.weight > 1 ? Math.min(14, 1.5 + Math.sqrt(edge.weight)) : lines[edge.tie].width);

  const tip = (ctx, line, x, y, dx, dy) => {
    const long = 7 + 2 * line.width;
    const wide = 2.5 + 1.4 * line.width;
    ctx.setLineDash([]);
    ctx.beginPath();
    if (line.arrow === "circle") ctx.arc(x, y, 5, 0, 6.2832);
    else if (line.arrow === "diamond") {
      ctx.moveTo(x, y); ctx.lineTo(x - long * dx - wide * dy, y - long * dy + wide * dx);
      ctx.lineTo(x - 2 * long * dx, y - 2 * long * dy); ctx.lineTo(x - long * dx + wide * dy, y - long * dy - wide * dx);
    } else {
      const notch = line.arrow === "vee" ? 0.55 : 1;
      ctx.moveTo(x, y); ctx.lineTo(x - long * dx - wide * dy, y - long * dy + wide * dx);
      ctx.lineTo(x - notch * long * dx, y - notch * long * dy); ctx.lineTo(x - long * dx + wide * dy, y - long * dy - wide * dx);
    }
    ctx.fill();
  };

  const tips = (ctx, edge, path) => {
    const line = lines[edge.tie];
    if (line.arrow === "none") return;
    const ends = [[edge.to, path.v - path.cx, path.w - path.cy]];
    if (line.both_ends) ends.push([edge.from, path.x - path.cx, path.y - path.cy]);
    for (const [node, ax, ay] of ends) {
      const length = Math.hypot(ax, ay) || 1;
      const back = sizeOf(node) + 2;
      tip(ctx, line, node.x - (ax / length) * back, node.y - (ay / length) * back, ax / length, ay / length);
    }
  };

  const stroke = (ctx, edge, scale) => {
    const line = lines[edge.tie];
    const path = curve(edge);
    ctx.strokeStyle = ctx.fillStyle = colour.dark ? line.dark : line.colour;
    // A line never becomes thinner than half a pixel of the screen.
    ctx.lineWidth = Math.max(widthOf(edge), (line.width > 2 ? 1.6 : 0.5) / scale);
    ctx.lineCap = line.both_ends ? "round" : "butt";
    ctx.setLineDash(line.dashes.map((length) => Math.max(length, (length * 0.4) / scale)));
    ctx.beginPath();
    ctx.moveTo(path.x, path.y);
    if (path.bent) ctx.quadraticCurveTo(path.cx, path.cy, path.v, path.w);
    else ctx.lineTo(path.v, path.w);
    ctx.stroke();
    if (scale >= ARROWS_FROM) tips(ctx, edge, path);
  };

  const inside = (edge, box) =>
    Math.max(edge.from.x, edge.to.x) >= box.left && Math.min(edge.from.x, edge.to.x) <= box.right &&
    Math.max(edge.from.y, edge.to.y) >= box.top && Math.min(edge.from.y, edge.to.y) <= box.low;

  const shown = (edge) => !hidden.has(lines[edge.tie].tie);

  const wanted = (box) => edges.filter((edge) => shown(edge) && !moved.has(edge.from) && !moved.has(edge.to) && inside(edge, box));

  // Thin lines first, so that mergers and doubles lie on top of them.
  const inOrder = (found) => found.sort((one, other) => lines[one.tie].width - lines[other.tie].width);

  const view = (margin) => {
    const [wide, high] = [stage.clientWidth, stage.clientHeight];
    const [a, b] = [network.DOMtoCanvas({ x: -wide * margin, y: -high * margin }), network.DOMtoCanvas({ x: wide * (1 + margin), y: high * (1 + margin) })];
    return { left: a.x, top: a.y, right: b.x, low: b.y };
  };

  const startPainting = () => {
    if (painting) cancelAnimationFrame(painting);
    painting = null;
    const scale = network.getScale();
    const box = view(MARGIN);
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round((box.right - box.left) * scale * pixel()));
    canvas.height = Math.max(1, Math.round((box.low - box.top) * scale * pixel()));
    const ctx = canvas.getContext("2d");
    ctx.setTransform(scale * pixel(), 0, 0, scale * pixel(), -box.left * scale * pixel(), -box.top * scale * pixel());
    paintOn({ canvas, ctx, box, scale, left: inOrder(wanted(box)), at: 0 });
  };

  // So many lines as fit into a short time, then a breath for the browser; what was painted is shown when all is done.
  const paintOn = (work) => {
    const end = performance.now() + SLICE_MS;
    while (work.at < work.left.length && performance.now() < end) {
      for (let count = 0; count < 40 && work.at < work.left.length; count += 1) stroke(work.ctx, work.left[work.at++], work.scale);
    }
    if (work.at < work.left.length) {
      painting = requestAnimationFrame(() => paintOn(work));
      return;
    }
    painting = null;
    sheet = work;
    network.redraw();
    report("painted");
  };

  const settle = () => {
    clearTimeout(resting);
    resting = setTimeout(startPainting, SETTLED_MS);
  };

  const isLive = () => edges.length <= FEW_LINES;

  const drawLines = (ctx) => {
    const scale = network.getScale();
    ctx.save();
    ctx.globalAlpha = selected !== null ? 0.22 : 1;
    if (isLive()) for (const edge of inOrder(wanted(view(0)))) stroke(ctx, edge, scale);
    else if (sheet) {
      const { left, top, right, low } = sheet.box;
      ctx.drawImage(sheet.canvas, left, top, right - left, low - top);
    }
    ctx.globalAlpha = 1;
    const strong = (edge) => (moved.size && (moved.has(edge.from) || moved.has(edge.to))) || edge.from.id === selected || edge.to.id === selected;
    if (moved.size || selected !== null) for (const edge of edges) if (shown(edge) && strong(edge)) stroke(ctx, edge, scale);
    ctx.restore();
    if (!isLive() && sheet && (sheet.scale !== scale || !covers(sheet.box, view(0)))) settle();
  };

  const covers = (box, seen) => box.left <= seen.left && box.top <= seen.top && box.right >= seen.right && box.low >= seen.low;

  // Names ----------------------------------------------------------------------------------------------------------
  const linesOf = (item, scale) => {
    if (scale > 0.55 || item.id === selected || items.length < 60) return item.label.split("\n");
    const name = item.name;
    return [name.length > 26 ? name.slice(0, 25) + "…" : name];
  };

  // A name at the edge moves so far that all of it is seen.
  const within = (x, half, box) => (2 * half > box.right - box.left ? x : Math.min(Math.max(x, box.left + half), box.right - half));

  // Below its node, or above where another name stands there already.
  const drawNames = (ctx) => {
    const scale = network.getScale();
    const cell = 90 / scale;
    const size = NAME_PX / scale;
    const taken = new Map();
    const seen = view(0.02);
    const whole = view(0);
    const first = [selected, hovered].filter((id) => id !== null && place.has(id)).map((id) => place.get(id));
    const more = selected === null ? items : [...items.filter((one) => near.has(one.id)), ...items];
    const named = new Set();
    ctx.save();
    ctx.font = `${size}px system-ui, sans-serif`;
    ctx.textAlign = "center";
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3.5 / scale;
    ctx.strokeStyle = colour.halo;
    ctx.fillStyle = colour.ink;
    for (const list of [first, more]) {
      for (const item of list) {
        if (named.size >= MOST_NAMES) break;
        if (named.has(item) || item.x < seen.left || item.x > seen.right || item.y < seen.top || item.y > seen.low) continue;
        if (selected !== null && item.id !== selected && item.id !== hovered && !near.has(item.id) && scale < 0.9 && items.length > 80) continue;
        const words = linesOf(item, scale);
        const half = (Math.max(...words.map((line) => line.length)) * size * 0.56) / 2;
        const high = words.length * size * 1.18;
        const middle = within(item.x, half, whole);
        const boxes = [item.y + sizeOf(item) + 2 / scale, item.y - sizeOf(item) - 2 / scale - high].map(
          (top) => [middle - half, top, middle + half, top + high],
        );
        const box = boxes.find((one) => findsRoom(one, taken, cell)) ?? (list === first ? boxes[0] : null);
        if (!box) continue;
        named.add(item);
        ctx.globalAlpha = selected !== null && item.id !== selected && !near.has(item.id) && item.id !== hovered ? 0.5 : 1;
        words.forEach((line, at) => {
          ctx.strokeText(line, middle, box[1] + at * size * 1.18);
          ctx.fillText(line, middle, box[1] + at * size * 1.18);
        });
      }
    }
    ctx.restore();
    stage.dataset.namen = String(named.size);
  };

  const findsRoom = (box, taken, cell) => {
    const cells = [];
    for (let i = Math.floor(box[0] / cell); i <= Math.floor(box[2] / cell); i += 1) {
      for (let j = Math.floor(box[1] / cell); j <= Math.floor(box[3] / cell); j += 1) cells.push(`${i}|${j}`);
    }
    for (const key of cells) {
      for (const other of taken.get(key) ?? []) {
        if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
      }
    }
    for (const key of cells) taken.has(key) ? taken.get(key).push(box) : taken.set(key, [box]);
    return true;
  };

  // Hits ------------------------------------------------------------------------------------------------------------
  const distance = (at, x, y, v, w) => {
    const [dx, dy] = [v - x, w - y];
    const part = Math.max(0, Math.min(1, ((at.x - x) * dx + (at.y - y) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(at.x - x - part * dx, at.y - y - part * dy);
  };

  const distanceTo = (at, edge) => {
    const path = curve(edge);
    if (!path.bent) return distance(at, path.x, path.y, path.v, path.w);
    const point = (t) => [(1 - t) ** 2 * path.x + 2 * t * (1 - t) * path.cx + t * t * path.v, (1 - t) ** 2 * path.y + 2 * t * (1 - t) * path.cy + t * t * path.w];
    return Math.min(...[0, 1, 2, 3, 4, 5].map((at_) => distance(at, ...point(at_ / 6), ...point((at_ + 1) / 6))));
  };

  const edgeAt = (at) => {
    let best = null;
    let least = 7 / network.getScale();
    for (const edge of edges) {
      if (!shown(edge)) continue;
      const far = distanceTo(at, edge);
      if (far < least) [best, least] = [edge, far];
    }
    return best;
  };

  // What is drawn ---------------------------------------------------------------------------------------------------
  const fill = (told_) => {
    const columns = told_.nodes;
    items = columns.id.map((id, at) => ({
      id, name: columns.name[at], label: columns.label[at], x: columns.x[at], y: columns.y[at],
      ties: columns.ties[at], size: columns.size[at], look: columns.look[at],
    }));
    place.clear();
    for (const item of items) place.set(item.id, item);
    edges = told_.edges.from.map((from, at) => ({
      from: items[from], to: items[told_.edges.to[at]], tie: told_.edges.tie[at], weight: told_.edges.weight[at],
    }));
    items.sort((one, other) => other.ties - one.ties);
    nodes.clear();
    nodes.add(items.map(({ id, x, y }) => ({ id, x, y, shape: "custom", ctxRenderer: renderer })));
    sheet = null;
    moved = new Set();
    hovered = null;
  };

  const neighboursOf = (id) => {
    const found = new Set();
    for (const { from, to } of edges) {
      if (from.id === id) found.add(to.id);
      else if (to.id === id) found.add(from.id);
    }
    return found;
  };

  const repaint = () => {
    if (isLive()) {
      network.redraw();
      report("painted");
    } else startPainting();
  };

  const select = (id) => {
    selected = id !== null && place.has(id) ? id : null;
    near = selected === null ? new Set() : neighboursOf(selected);
    network.selectNodes(selected === null ? [] : [selected]);
    network.redraw();
  };

  const fit = () => {
    network.fit({ maxZoomLevel: 1.1 });
    network.moveTo({ scale: network.getScale() * 0.92 });
  };

  let network = null;
  fill(data);
  network = new vis.Network(stage, { nodes, edges: [] }, {
    ...data.options,
    interaction: { hover: false, keyboard: false, hideEdgesOnDrag: false, selectConnectedEdges: false, zoomSpeed: 0.7 },
  });
  stage.querySelector(".vis-network").tabIndex = -1;
  network.on("beforeDrawing", drawLines);
  network.on("afterDrawing", drawNames);
  network.on("dragStart", (event) => {
    if (!event.nodes.length) return;
    moved = new Set(event.nodes.map((id) => place.get(id)));
    if (!isLive()) startPainting();
  });
  network.on("dragging", (event) => {
    for (const id of event.nodes) Object.assign(place.get(id), network.getPosition(id));
  });
  network.on("dragEnd", (event) => {
    if (!moved.size) return;
    for (const id of event.nodes) Object.assign(place.get(id), network.getPosition(id));
    moved = new Set();
    repaint();
  });
  stage.addEventListener("pointermove", (event) => {
    if (event.buttons) return;
    const box = stage.getBoundingClientRect();
    const found = network.getNodeAt({ x: event.clientX - box.left, y: event.clientY - box.top }) ?? null;
    if (found === hovered) return;
    hovered = found;
    stage.classList.toggle("ueber-knoten", found !== null);
    network.redraw();
  });
  const recolour = () => {
    colour = colours();
    repaint();
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  matchMedia("print").addEventListener("change", recolour);

  return {
    network,
    fit,
    select,
    edgeAt,
    repaint,
    fill: (fresh) => { fill(fresh); select(selected); },
    hide: (ties) => { hidden = ties; repaint(); },
    addDoubles: (from, to) => {
      const tie = lines.findIndex((line) => line.tie === "doppelung");
      const before = edges.length;
      from.forEach((id, at) => {
        if (place.has(id) && place.has(to[at])) edges.push({ from: place.get(id), to: place.get(to[at]), tie, weight: 1 });
      });
      if (edges.length > before) repaint();
    },
    item: (id) => place.get(id) ?? null,
    items: () => items,
    edges: () => edges.map(({ from, to, tie }) => ({ from: from.id, to: to.id, tie: lines[tie].tie, shown: !hidden.has(lines[tie].tie) })),
    selected: () => selected,
  };
};
