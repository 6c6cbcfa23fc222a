package yingke.capability.seal;

import java.time.Instant;
import java.util.UUID;

/**
 * A seal as officers see it; its key never leaves the keystore.
 *
 * @param number the identity in the seal's structure (esID)
 * @param name as engraved: the organ, then the kind unless it is the organ's own seal
 * @param state a {@link SealState}
 * @param source MADE for the demonstration's, IMPORTED for one of the national unified system
 */
public record SealView(
    UUID id,
    String department,
    SealKind kind,
    String name,
    String number,
    String state,
    String source,
    Instant validFrom,
    Instant validUntil) {}
