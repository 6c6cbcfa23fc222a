package yingke.kernel.web;

/**
 * One field of a request that is not as it should be.
 *
 * @param field its JSON path
 * @param message Chinese, says how to mend it
 */
public record WrongField(String field, String message) {}
