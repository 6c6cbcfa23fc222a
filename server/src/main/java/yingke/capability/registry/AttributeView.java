package yingke.capability.registry;

import java.time.LocalDate;

/**
 * An attribute as a screen shows it.
 *
 * @param code stable name for programs: a {@link PersonAttribute} or a component of {@link
 *     LegalEntity}
 * @param masked parts of the value are hidden
 * @param source name of the department that answers for the value
 */
public record AttributeView(
    String code, String title, String value, boolean masked, String source, LocalDate asOf) {}
