package yingke.kernel.audit.entries;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param actor the account that acted
 * @param party in whose name
 * @param operation the authority that the act needed
 * @param operationName the same in Chinese
 * @param object what it was done to
 * @param sealed its position in the chain; null while it waits for that
 */
record EntryView(
    long id,
    Instant at,
    String actor,
    @Nullable String party,
    String operation,
    String operationName,
    String object,
    Map<String, String> detail,
    @Nullable Long sealed) {}
