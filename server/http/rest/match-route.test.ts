import { describe, expect, it } from 'vitest';
import { routeMatcher } from '@/server/http/rest/match-route';
import { REST_ROUTES } from '@/server/http/rest/routes';

const match = routeMatcher(REST_ROUTES);
const idOf = (method: string, path: string) => {
  const found = match(method, path);
  return found && ('route' in found ? found.route.operation.id : found.allowed);
};

describe('routeMatcher', () => {
  it.each([
    ['GET', '/api/v1/conversations', 'listConversations'],
    ['HEAD', '/api/v1/conversations', 'listConversations'],
    ['POST', '/api/v1/conversations/x/messages', 'sendMessage'],
    ['POST', '/api/v1/bookings/x/confirm', 'transitionBooking'],
    ['PUT', '/api/v1/conversations/x/messages', ['GET', 'HEAD', 'POST']],
    ['OPTIONS', '/api/v1/auth/login', ['POST']],
    ['HEAD', '/api/v1/events', ['GET']],
    ['GET', '/api/v1/conversations/', null],
    ['GET', '/api/v1/conversations//messages', null],
    ['GET', '/api/v1/CONVERSATIONS', null],
    ['GET', '/api/v1/__proto__', null],
  ])('%s %s', (method, path, expected) => {
    expect(idOf(method, path)).toEqual(expected);
  });

  it('brings the parts of the path as they were written', () => {
    expect(match('POST', '/api/v1/bookings/a%2Fb/confirm')).toMatchObject({
      params: { id: 'a%2Fb', transition: 'confirm' },
    });
  });
});
