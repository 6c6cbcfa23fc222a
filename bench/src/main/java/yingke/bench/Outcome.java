package yingke.bench;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param unit of the figures
 * @param contenders median of each, the program first
 * @param goals what was to be reached
 * @param notes lines for the reader: sizes, percentiles
 */
public record Outcome(
    String name,
    String unit,
    Map<String, Double> contenders,
    List<Goal> goals,
    List<String> notes) {}
