package yingke.capability.catalog.reads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One read as the auditor sees it. */
record ReadView(
    long id,
    Instant at,
    String resource,
    String resourceName,
    String reader,
    String readerName,
    @Nullable String purpose,
    String matter,
    String about,
    String actor,
    String actorName,
    @Nullable String refusal) {}
