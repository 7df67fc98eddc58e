import accessReceipt from '@/messages/en/accessReceipt.json';
import artist from '@/messages/en/artist.json';
import auth from '@/messages/en/auth.json';
import bookingCard from '@/messages/en/bookingCard.json';
import bookings from '@/messages/en/bookings.json';
import calendar from '@/messages/en/calendar.json';
import common from '@/messages/en/common.json';
import composer from '@/messages/en/composer.json';
import console from '@/messages/en/console.json';
import contact from '@/messages/en/contact.json';
import conversations from '@/messages/en/conversations.json';
import devOutbox from '@/messages/en/devOutbox.json';
import errors from '@/messages/en/errors.json';
import plain from '@/messages/en/plain.json';
import policy from '@/messages/en/policy.json';
import problem from '@/messages/en/problem.json';
import profileEditor from '@/messages/en/profileEditor.json';
import pwa from '@/messages/en/pwa.json';
import requestSteps from '@/messages/en/requestSteps.json';
import settings from '@/messages/en/settings.json';
import setup from '@/messages/en/setup.json';
import site from '@/messages/en/site.json';
import thread from '@/messages/en/thread.json';

/** Every sentence people see, by namespace: one file for each screen or part. */
export const englishMessages = {
  common,
  errors,
  site,
  artist,
  profileEditor,
  auth,
  pwa,
  settings,
  setup,
  console,
  contact,
  conversations,
  thread,
  composer,
  bookings,
  calendar,
  bookingCard,
  accessReceipt,
  requestSteps,
  plain,
  policy,
  problem,
  devOutbox,
};
