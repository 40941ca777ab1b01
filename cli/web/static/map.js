// The map of the hits: outlines that ship with the page, one point a place, whatever many contacts it has.
"use strict";
const box = document.getElementById("map");
const map = L.map(box, { minZoom: 5, maxZoom: 14, attributionControl: true }).setView([51.2, 10.3], 6);
map.attributionControl.setPrefix("Leaflet").addAttribution("© GeoBasis-DE / BKG 2016");
if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { attribution: plain(box.dataset.tilesBy) }).addTo(map);
function plain(text) {
  const element = document.createElement("span");
  element.textContent = text;
  return element.innerHTML;
}
async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
function outline(areas, style) {
  L.geoJSON(areas, { interactive: false, style }).addTo(map);
}
function shown(features) {
  const list = document.createElement("ul");
  for (const { properties } of features.slice(0, 12)) {
    const entry = document.createElement("li"), link = document.createElement("a");
    link.href = properties.url;
    link.textContent = properties.name;
    entry.append(link);
    if (properties.position === "place") entry.append(` (${box.dataset.area})`);
    list.append(entry);
  }
  if (features.length > 12) list.append(`+ ${features.length - 12}`);
  const popup = document.createElement("div"), title = document.createElement("b");
  title.textContent = features[0].properties.place;
  popup.append(title, list);
  return popup;
}
function points(collection) {
  const places = Map.groupBy(collection.features, ({ geometry }) => geometry.coordinates.join());
  const group = L.featureGroup();
  for (const features of places.values()) {
    const [lon, lat] = features[0].geometry.coordinates;
    const radius = 7 + 2 * Math.min(6, Math.log2(features.length));
    const circle = L.circleMarker([lat, lon], { radius, color: "#fff", weight: 2, fillColor: "#0b4f6c", fillOpacity: 0.9 });
    circle.bindPopup(() => shown(features)).addTo(group);
    circle.on("add", () => {
      const path = circle.getElement();
      path.setAttribute("tabindex", "0");
      path.setAttribute("role", "button");
      path.setAttribute("aria-label", `${features[0].properties.place}: ${features.length}`);
      path.addEventListener("keydown", (event) => event.key === "Enter" && circle.openPopup());
    });
  }
  group.addTo(map);
  if (places.size) map.fitBounds(group.getBounds(), { maxZoom: 11, padding: [30, 30] });
  box.dataset.ready = places.size;
}
Promise.all([load(box.dataset.districts), load(box.dataset.laender), load(box.dataset.points)]).then(
  ([districts, laender, collection]) => {
    outline(districts, { color: "#8aa0ab", weight: 0.7, fillColor: "#fff", fillOpacity: box.dataset.tiles ? 0.1 : 1 });
    outline(laender, { color: "#40596a", weight: 1.6, fill: false });
    points(collection);
  },
);
