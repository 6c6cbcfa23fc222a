package yingke.systems.onestop.applications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Paper that an officer held, compared with its original and scanned at a counter (原件核验).
 *
 * @param files the scan, which is the officer's upload and not the applicant's
 * @param department id of the organ that runs the counter
 */
public record SeenPaper(
    UUID id,
    UUID command,
    UUID application,
    String material,
    List<UUID> files,
    String officer,
    String officerName,
    String department,
    Instant comparedAt) {}
