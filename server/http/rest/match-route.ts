import type { RestRoute } from '@/server/http/rest/route';

export type RouteMatch =
  | { readonly route: RestRoute; readonly params: Readonly<Record<string, string>> }
  /** The address is there, for other methods. */
  | { readonly allowed: readonly string[] };

type Pattern = { readonly route: RestRoute; readonly segments: readonly string[] };

const isParameter = (segment: string) => segment.startsWith('{');

/** Finds the route of a request; `null` when no route has this path. HEAD is answered as GET, without a body. */
export function routeMatcher(routes: readonly RestRoute[]): (method: string, pathname: string) => RouteMatch | null {
  const patterns = routes.map((route): Pattern => ({ route, segments: route.path.split('/') }));
  return (method, pathname) => {
    const given = pathname.split('/');
    const here = patterns.filter((pattern) => fits(pattern, given));
    if (here.length === 0) return null;
    const asked = method === 'HEAD' ? 'GET' : method;
    const found = here.find(({ route }) => route.method === asked && !(method === 'HEAD' && route.answer === 'stream'));
    return found ? { route: found.route, params: paramsOf(found, given) } : { allowed: here.flatMap(methodsOf) };
  };
}

const fits = ({ segments }: Pattern, given: readonly string[]): boolean =>
  segments.length === given.length &&
  segments.every((segment, at) => (isParameter(segment) ? given[at] !== '' : segment === given[at]));

const paramsOf = ({ segments }: Pattern, given: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    segments.flatMap((segment, at) => (isParameter(segment) ? [[segment.slice(1, -1), given[at] ?? '']] : [])),
  );

const methodsOf = ({ route }: Pattern): readonly string[] =>
  route.method === 'GET' && route.answer !== 'stream' ? ['GET', 'HEAD'] : [route.method];
