package yingke.capability.registry;

import java.time.LocalDate;

/**
 * A value with its origin: one number, one source (一数一源).
 *
 * @param source name of the department that answers for it, as people read it
 * @param department id of that department
 * @param asOf the day on which the source held it true
 */
public record Attribute<T>(T value, String source, String department, LocalDate asOf) {}
