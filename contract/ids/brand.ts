declare const brandKey: unique symbol;

/** A string that only one kind of thing may be named by; made at the edges, by parsing. */
export type Brand<Name extends string> = string & { readonly [brandKey]: Name };
