package yingke.systems.onestop.documents;

import java.time.LocalDate;
import java.util.List;
import yingke.capability.seal.SealKind;

/**
 * An official document that is to be made for an application.
 *
 * @param series what its 文号 is called after the organ
 * @param source the article that calls for it
 * @param table rows after the paragraphs, the first one being the heading; empty for none
 */
public record Paper(
    String kind,
    String title,
    SealKind seal,
    String series,
    String source,
    List<String> paragraphs,
    List<List<String>> table,
    LocalDate dated) {}
