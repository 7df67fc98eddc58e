const STANDALONE = '(display-mode: standalone), (display-mode: minimal-ui), (display-mode: window-controls-overlay)';

/** Whether this page runs as an installed app. */
export const isStandalone = (): boolean =>
  window.matchMedia(STANDALONE).matches || ('standalone' in navigator && navigator.standalone === true);
