import { ParticipantRole, type ParticipantView } from '@/contract/schemas/conversation';
import type { Prisma } from '@/server/db/generated/client';
import { PICTURE_PARTS, presentPicture } from '@/server/domain/pictures/view';

/** What {@link presentParticipant} needs of a row. */
export const PARTICIPANT_PARTS = {
  userId: true,
  role: true,
  lastReadSeq: true,
  deliveredSeq: true,
  user: { select: { name: true, picture: { select: PICTURE_PARTS } } },
} as const satisfies Prisma.ParticipantSelect;

type ParticipantRow = Prisma.ParticipantGetPayload<{ select: typeof PARTICIPANT_PARTS }>;

export const presentParticipant = ({ user, role, ...row }: ParticipantRow): ParticipantView => ({
  ...row,
  role: ParticipantRole.parse(role),
  name: user.name,
  picture: presentPicture(user.picture),
});
