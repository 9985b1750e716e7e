// "Open now": what the build worked out of opening hours (generator/text/hours.py) against the clock of Vietnam.

const OFFSET = 7 * 60; // Vietnam keeps one time the year round
const DAY = 24 * 60;

/** Vietnam's day (YYYY-MM-DD), weekday (Monday is 0) and minute of the day at a moment. */
function there(moment) {
  const local = new Date(moment.getTime() + OFFSET * 60_000);
  return {
    date: local.toISOString().slice(0, 10),
    weekday: (local.getUTCDay() + 6) % 7,
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

const spansOn = (hours, { date, weekday }) => hours.except[date] ?? hours.week[weekday];

/**
 * Whether something is open, and when that changes.
 * @param hours {week: seven lists of [from, to] in minutes, except: {day: list}, until: day}
 * @returns {{open: boolean, change: ?{minute: number, date: string, weekday: number}}} or null where the hours are too old
 *   to say; `change` is null where nothing changes for a week
 */
export function state(hours, moment = new Date()) {
  const now = there(moment);
  if (now.date >= hours.until) return null;
  let open = false;
  for (let ahead = 0; ahead < 8; ahead += 1) {
    const day = there(new Date(moment.getTime() + ahead * DAY * 60_000));
    const spans = spansOn(hours, day);
    const from = ahead ? 0 : now.minute;
    if (!ahead) open = spans.some(([start, end]) => start <= from && from < end);
    const ends = spans.flatMap(([start, end]) => (open ? [end] : [start])).filter((minute) => (ahead ? minute >= 0 : minute > from));
    for (const minute of ends) {
      if (!open) return { open, change: { ...day, minute } };
      const next = there(new Date(moment.getTime() + (ahead + 1) * DAY * 60_000));
      // What goes on over midnight does not close at midnight.
      if (minute < DAY || !spansOn(hours, next).some(([start]) => start === 0)) return { open, change: { ...day, minute } };
    }
  }
  return { open, change: null };
}

/** 450 → "7:30". */
export const clock = (minute) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;

/** The words for a state; `words` has opens, opensLater, open, openDay, closed with {time} and {day}. */
export function tell(found, words, lang, moment = new Date()) {
  const { open, change } = found;
  if (!change) return open ? words.openDay : words.closed;
  const time = clock(change.minute);
  if (open) return words.open.replace("{time}", time);
  if (change.date === there(moment).date) return words.opens.replace("{time}", time);
  const day = new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" }).format(new Date(`${change.date}T00:00Z`));
  return words.opensLater.replace("{day}", lang === "vi" ? day.toLowerCase() : day).replace("{time}", time);
}

/** Say it on every element of the page with `data-hours`, and again each minute. */
export function setUpOpenNow() {
  const places = [...document.querySelectorAll("[data-hours]")].map((element) => [element, JSON.parse(element.dataset.hours)]);
  if (!places.length) return;
  const show = () => {
    for (const [element, hours] of places) {
      const found = state(hours);
      element.hidden = !found;
      if (!found) continue;
      element.textContent = tell(found, element.dataset, document.documentElement.lang);
      element.classList.toggle("oc-open--now", found.open);
    }
  };
  show();
  setInterval(show, 60_000);
}
