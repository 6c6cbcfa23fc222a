package yingke.systems.onestop.items;

/**
 * 告知承诺: what the applicant may promise in place of proving it.
 *
 * @param text of the promise
 * @param follows what happens when it turns out untrue
 */
public record Commitment(String text, String follows) {}
