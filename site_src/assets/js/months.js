// Months in words.

/** The name of a month, 1 to 12, in the middle of a sentence. The browser's formatter is slow to start: only English asks it. */
export const monthName = (month, lang) => (lang === "en"
  ? new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(Date.UTC(2024, month - 1, 15))
  : `tháng ${month}`);
