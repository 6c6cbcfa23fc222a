package yingke.capability.casework;

/**
 * What a caller may do with a case beside the actions of its step. Screens offer this and nothing
 * else; each is judged again when it is done.
 *
 * @param handOver give the work to another officer, or back (转办)
 * @param consult ask another department (征求意见)
 * @param note read and write the officers' notes
 * @param urge ask why it does not go on (催办)
 * @param answer answer an urging
 */
public record CaseMay(
    boolean handOver, boolean consult, boolean note, boolean urge, boolean answer) {}
