-- Whose list and whose unread total it is stands in the index alone, for people who are in thousands of conversations. Prisma cannot
-- express INCLUDE; the name is what it would give to the index without it. A mark of what was read now costs an entry in each of
-- participant's two indexes, which is not to be measured beside its transaction; a mark of what was delivered still costs none.
DROP INDEX "participant_user_id_idx";
CREATE INDEX "participant_user_id_conversation_id_idx" ON participant (user_id, conversation_id) INCLUDE (last_read_seq, unread_from_seq);
