package yingke.capability.catalog.reads;

import java.time.Instant;

/** One read as the person concerned sees it: which office, what, what for. */
record OwnReadView(
    long id, Instant at, String resourceName, String readerName, String purpose, String matter) {}
