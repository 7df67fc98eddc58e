import { z } from 'zod';
import type { Brand } from '@/contract/ids/brand';

export type UserId = Brand<'UserId'>;
export type SessionId = Brand<'SessionId'>;
export type StudioId = Brand<'StudioId'>;
export type ArtistId = Brand<'ArtistId'>;
export type ServiceId = Brand<'ServiceId'>;
export type ConversationId = Brand<'ConversationId'>;
export type MessageId = Brand<'MessageId'>;
export type BookingId = Brand<'BookingId'>;
export type ProposalId = Brand<'ProposalId'>;
export type PictureId = Brand<'PictureId'>;
export type PortfolioItemId = Brand<'PortfolioItemId'>;
export type PushDeviceId = Brand<'PushDeviceId'>;
export type ViewingId = Brand<'ViewingId'>;
export type DateRuleId = Brand<'DateRuleId'>;
export type PolicyId = Brand<'PolicyId'>;
/** Made by whoever writes (UUIDv7 advised): the same id on every retry of one act. */
export type ClientId = Brand<'ClientId'>;

const uuid = <Id extends string>() => z.guid().transform((text): Id => text.toLowerCase() as Id);

export const UserId = uuid<UserId>();
export const SessionId = uuid<SessionId>();
export const ArtistId = uuid<ArtistId>();
export const ServiceId = uuid<ServiceId>();
export const ConversationId = uuid<ConversationId>();
export const BookingId = uuid<BookingId>();
export const ProposalId = uuid<ProposalId>();
export const PictureId = uuid<PictureId>();
export const PortfolioItemId = uuid<PortfolioItemId>();
export const PushDeviceId = uuid<PushDeviceId>();
export const ViewingId = uuid<ViewingId>();
export const DateRuleId = uuid<DateRuleId>();
export const StudioId = uuid<StudioId>();

export const ClientId = uuid<ClientId>();
