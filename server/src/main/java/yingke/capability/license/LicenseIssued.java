package yingke.capability.license;

import java.time.Instant;
import java.util.UUID;
import yingke.kernel.identity.SubjectRef;

/** Published in the transaction that stores a new license or a new version of one. */
public record LicenseIssued(
    UUID license, UUID act, String type, String matter, SubjectRef holder, Instant at) {}
