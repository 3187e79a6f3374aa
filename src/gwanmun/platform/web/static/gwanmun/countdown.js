// <time data-countdown datetime="…"> counts on the server's clock: the page says what time it was there when it was made.
const TICK = 1000;

const serverAhead = () => {
  const made = Date.parse(document.documentElement.dataset.now ?? "");
  const loaded = performance.timeOrigin + (performance.getEntriesByType("navigation")[0]?.responseStart ?? 0);
  return Number.isNaN(made) ? 0 : made - loaded;
};

/** "1:02:03", "4:05": hours only when there are any. */
const clock = (seconds) => {
  const pad = (value) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
};

const show = (element, now) => {
  const left = Math.round((Date.parse(element.dateTime) - now) / 1000);
  const { before = "{}", after = "{}", soon = "900" } = element.dataset;
  element.textContent = (left >= 0 ? before : after).replace("{}", clock(Math.abs(left)));
  element.classList.toggle("countdown-soon", left >= 0 && left <= Number(soon));
  element.classList.toggle("countdown-over", left < 0);
};

export const startCountdowns = () => {
  const ahead = serverAhead();
  const tick = () => document.querySelectorAll("time[data-countdown]").forEach((element) => show(element, Date.now() + ahead));
  tick();
  setInterval(tick, TICK);
};
