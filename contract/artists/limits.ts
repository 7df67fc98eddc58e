/** What an artist's profile may hold; apart from the schemas so that a browser needs no schema library to know it. */
export const MOST_STYLES = 12;
export const STYLE_LENGTH = 40;
export const CITY_LENGTH = 80;
export const ABOUT_LENGTH = 2_000;

export const MOST_SERVICES = 30;
export const SERVICE_NAME_LENGTH = 80;
export const SHORTEST_SERVICE_MINUTES = 5;
export const LONGEST_SERVICE_MINUTES = 24 * 60;
export const MOST_CENTS = 100_000_000;

export const MOST_PORTFOLIO_ITEMS = 24;
export const CAPTION_LENGTH = 200;

/** Parts of days in a week's hours. */
export const MOST_HOURS = 28;
