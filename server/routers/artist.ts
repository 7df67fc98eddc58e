import {
  AddPortfolioItemInput,
  CheckHandleInput,
  OnboardInput,
  OrderPortfolioInput,
  RemovePortfolioItemInput,
  RestoreServiceInput,
  RetireServiceInput,
  ServiceInput,
  SetHoursInput,
  SetPausedInput,
  SetRemindersInput,
  UpdatePortfolioItemInput,
  UpdateProfileInput,
  UpdateServiceInput,
} from '@/contract/schemas/artist-edit';
import { AddDateRuleInput, RemoveDateRuleInput, UpdateDateRuleInput } from '@/contract/schemas/availability';
import { PolicyTerms } from '@/contract/schemas/policy';
import { addPortfolioItem } from '@/server/domain/artists/add-portfolio-item';
import { addService } from '@/server/domain/artists/add-service';
import { checkHandle } from '@/server/domain/artists/check-handle';
import { onboard } from '@/server/domain/artists/onboard';
import { orderPortfolio } from '@/server/domain/artists/order-portfolio';
import { ownProfile } from '@/server/domain/artists/own-profile';
import { removePortfolioItem } from '@/server/domain/artists/remove-portfolio-item';
import { restoreService } from '@/server/domain/artists/restore-service';
import { retireService } from '@/server/domain/artists/retire-service';
import { setHours } from '@/server/domain/artists/set-hours';
import { setPaused } from '@/server/domain/artists/set-paused';
import { setPolicy } from '@/server/domain/artists/set-policy';
import { setReminders } from '@/server/domain/artists/set-reminders';
import { updatePortfolioItem } from '@/server/domain/artists/update-portfolio-item';
import { updateProfile } from '@/server/domain/artists/update-profile';
import { updateService } from '@/server/domain/artists/update-service';
import { addDateRule } from '@/server/domain/availability/add-date-rule';
import { ownDateRules } from '@/server/domain/availability/own-date-rules';
import { removeDateRule } from '@/server/domain/availability/remove-date-rule';
import { updateDateRule } from '@/server/domain/availability/update-date-rule';
import { router, signedInProcedure } from '@/server/trpc';

/** What artists do with their own profile. Whose it is follows from who asks: nobody can name another. */
export const artistRouter = router({
  mine: signedInProcedure.query(({ ctx }) => ownProfile(ctx)),
  checkHandle: signedInProcedure.input(CheckHandleInput).query(({ ctx, input }) => checkHandle(ctx, input)),
  onboard: signedInProcedure.input(OnboardInput).mutation(({ ctx, input }) => onboard(ctx, input)),
  updateProfile: signedInProcedure.input(UpdateProfileInput).mutation(({ ctx, input }) => updateProfile(ctx, input)),
  addService: signedInProcedure.input(ServiceInput).mutation(({ ctx, input }) => addService(ctx, input)),
  updateService: signedInProcedure.input(UpdateServiceInput).mutation(({ ctx, input }) => updateService(ctx, input)),
  retireService: signedInProcedure.input(RetireServiceInput).mutation(({ ctx, input }) => retireService(ctx, input)),
  restoreService: signedInProcedure.input(RestoreServiceInput).mutation(({ ctx, input }) => restoreService(ctx, input)),
  addPortfolioItem: signedInProcedure
    .input(AddPortfolioItemInput)
    .mutation(({ ctx, input }) => addPortfolioItem(ctx, input)),
  updatePortfolioItem: signedInProcedure
    .input(UpdatePortfolioItemInput)
    .mutation(({ ctx, input }) => updatePortfolioItem(ctx, input)),
  removePortfolioItem: signedInProcedure
    .input(RemovePortfolioItemInput)
    .mutation(({ ctx, input }) => removePortfolioItem(ctx, input)),
  orderPortfolio: signedInProcedure.input(OrderPortfolioInput).mutation(({ ctx, input }) => orderPortfolio(ctx, input)),
  setHours: signedInProcedure.input(SetHoursInput).mutation(({ ctx, input }) => setHours(ctx, input)),
  dateRules: signedInProcedure.query(({ ctx }) => ownDateRules(ctx)),
  addDateRule: signedInProcedure.input(AddDateRuleInput).mutation(({ ctx, input }) => addDateRule(ctx, input)),
  updateDateRule: signedInProcedure.input(UpdateDateRuleInput).mutation(({ ctx, input }) => updateDateRule(ctx, input)),
  removeDateRule: signedInProcedure.input(RemoveDateRuleInput).mutation(({ ctx, input }) => removeDateRule(ctx, input)),
  setPolicy: signedInProcedure.input(PolicyTerms).mutation(({ ctx, input }) => setPolicy(ctx, input)),
  setReminders: signedInProcedure.input(SetRemindersInput).mutation(({ ctx, input }) => setReminders(ctx, input)),
  setPaused: signedInProcedure.input(SetPausedInput).mutation(({ ctx, input }) => setPaused(ctx, input)),
});
