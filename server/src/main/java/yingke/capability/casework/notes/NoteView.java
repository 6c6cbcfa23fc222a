package yingke.capability.casework.notes;

import java.time.Instant;
import java.util.UUID;

/**
 * What an officer wrote to the others.
 *
 * @param department id of the department of whoever wrote it
 */
record NoteView(UUID id, Instant at, String by, String department, String words) {}
