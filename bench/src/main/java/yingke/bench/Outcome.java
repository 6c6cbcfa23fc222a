package yingke.bench;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param unit of the figures
 * @param contenders median of each, the program first; the ratios are its figure through theirs
 * @param goals what was to be reached
 * @param notes paragraphs for the reader in Markdown: sizes, tables, percentiles
 */
public record Outcome(
    String name,
    String unit,
    Map<String, Double> contenders,
    List<Goal> goals,
    List<String> notes) {}
