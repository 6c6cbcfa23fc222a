package yingke.systems.onestop;

import java.util.UUID;

/** An application that was handed in, and its case. */
public record Filed(UUID application, String number, UUID caseId) {}
