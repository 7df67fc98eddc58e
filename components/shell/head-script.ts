import { THEME_KEY } from '@/components/shell/theme';

/** Whether the pane beside conversations was closed. */
export const DETAILS_KEY = 'parlour.details';

/**
 * Runs in the head before anything is painted, so that a chosen theme never flashes the other one, and a pane that was closed
 * leaves no room. Storage may be forbidden; then everything stays as the system and the page have it.
 */
export const HEAD_SCRIPT = `try{var d=document.documentElement.dataset,t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')d.theme=t;if(localStorage.getItem('${DETAILS_KEY}')==='hidden')d.details='hidden'}catch(e){}`;
