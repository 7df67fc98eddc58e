import { PushDeviceInput, RegisterPushInput, UnregisterPushInput } from '@/contract/schemas/push';
import { listDevices, pushKey } from '@/server/domain/notifications/queries';
import { registerDevice } from '@/server/domain/notifications/register-device';
import { removeDevice } from '@/server/domain/notifications/remove-device';
import { sendTest } from '@/server/domain/notifications/send-test';
import { unregisterDevice } from '@/server/domain/notifications/unregister-device';
import { router, signedInProcedure } from '@/server/trpc';

export const pushRouter = router({
  key: signedInProcedure.query(({ ctx }) => pushKey(ctx)),
  register: signedInProcedure.input(RegisterPushInput).mutation(({ ctx, input }) => registerDevice(ctx, input)),
  unregister: signedInProcedure.input(UnregisterPushInput).mutation(({ ctx, input }) => unregisterDevice(ctx, input)),
  devices: signedInProcedure.query(({ ctx }) => listDevices(ctx)),
  removeDevice: signedInProcedure.input(PushDeviceInput).mutation(({ ctx, input }) => removeDevice(ctx, input)),
  test: signedInProcedure.input(PushDeviceInput).mutation(({ ctx, input }) => sendTest(ctx, input)),
});
