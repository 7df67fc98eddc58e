import {
  DeleteAccountInput,
  SetLocaleInput,
  SetMailsInput,
  SetPasswordInput,
  UpdateMeInput,
} from '@/contract/schemas/account';
import { SetPictureInput } from '@/contract/schemas/picture';
import { SetNotificationsInput } from '@/contract/schemas/push';
import { deleteAccount } from '@/server/domain/accounts/delete-account';
import { getMe } from '@/server/domain/identity/queries';
import { setLocale } from '@/server/domain/identity/set-locale';
import { setMails } from '@/server/domain/identity/set-mails';
import { setNotifications } from '@/server/domain/identity/set-notifications';
import { setPassword } from '@/server/domain/identity/set-password';
import { updateMe } from '@/server/domain/identity/update-me';
import { setPortrait } from '@/server/domain/pictures/set-portrait';
import { router, signedInProcedure } from '@/server/trpc';

export const meRouter = router({
  get: signedInProcedure.query(({ ctx }) => getMe(ctx)),
  update: signedInProcedure.input(UpdateMeInput).mutation(({ ctx, input }) => updateMe(ctx, input)),
  setPicture: signedInProcedure.input(SetPictureInput).mutation(({ ctx, input }) => setPortrait(ctx, input)),
  setNotifications: signedInProcedure
    .input(SetNotificationsInput)
    .mutation(({ ctx, input }) => setNotifications(ctx, input)),
  setMails: signedInProcedure.input(SetMailsInput).mutation(({ ctx, input }) => setMails(ctx, input)),
  deleteAccount: signedInProcedure.input(DeleteAccountInput).mutation(({ ctx, input }) => deleteAccount(ctx, input)),
  setLocale: signedInProcedure.input(SetLocaleInput).mutation(({ ctx, input }) => setLocale(ctx, input)),
  setPassword: signedInProcedure.input(SetPasswordInput).mutation(({ ctx, input }) => setPassword(ctx, input)),
});
