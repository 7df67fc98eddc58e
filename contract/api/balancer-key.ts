/**
 * The header by which our balancer proves to the processes behind it that it is the one who says where a visitor comes from. Anybody on the
 * machine can reach the port of such a process.
 */
export const BALANCER_KEY = 'x-parlour-balancer-key';
