package yingke.capability.license.deliveries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as it is stored. */
record DeliveryRow(
    UUID act,
    String title,
    String number,
    String holderName,
    String department,
    String departmentName,
    LocalDate decidedOn,
    LocalDate dueOn,
    @Nullable Instant issuedAt) {}
