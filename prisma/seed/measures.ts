/** Size and average colour of each picture in `prisma/seed/pictures`, by `<handle>/<name>`. */
export type Measures = Record<string, { width: number; height: number; colour: string }>;
