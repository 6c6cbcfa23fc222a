package yingke.capability.license;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision after which a license has to be delivered (行政许可法第四十四条).
 *
 * @param act the decision
 * @param title what was applied for
 * @param number of the application
 * @param department id of the organ that decided
 */
public record ExpectDelivery(
    UUID act,
    String matter,
    String title,
    String number,
    String holderName,
    String department,
    LocalDate decidedOn) {}
