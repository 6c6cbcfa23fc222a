package yingke.capability.seal.seals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingke.capability.seal.SealAct;
import yingke.capability.seal.SealState;

/**
 * One step in the life of a seal.
 *
 * @param fromState null for the first one
 * @param note the reason, or what was recorded
 */
record SealStep(
    SealAct act,
    @Nullable SealState fromState,
    SealState toState,
    String note,
    String byName,
    Instant at) {}
