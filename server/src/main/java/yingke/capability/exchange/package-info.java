/**
 * Signed messages with other governments' platforms: what is sent waits in an outbox until the peer
 * has receipted it, what arrives is taken once.
 *
 * <p>A message tells a whole state of one subject (a case's number, say) and carries a running
 * number within that subject. So it may arrive twice (the same id: the same receipt, nothing done),
 * late (a newer one was taken: kept as superseded, nothing done) or never in order, and both sides
 * still end in the same state. A peer that is away costs nothing but time: the outbox tries again
 * after 2 s, 4 s … up to 10 minutes, in the order of each subject.
 *
 * <p>Each request and each receipt is signed with HMAC-SM3 (GB/T 15852.2 with GB/T 32905) over
 * sender, time and the SM3 hash of the body. One that was signed longer ago than {@code
 * yingke.exchange.fresh} is refused as a replay; every new try is signed anew.
 */
@ApplicationModule(
    id = "exchange",
    allowedDependencies = {"web", "sql", "crypto", "audit", "identity"})
@NullMarked
package yingke.capability.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
