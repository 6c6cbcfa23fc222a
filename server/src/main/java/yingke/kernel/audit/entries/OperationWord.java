package yingke.kernel.audit.entries;

/**
 * An operation, or all of a thing, as the log can be searched for it.
 *
 * @param code with which the operations begin
 */
record OperationWord(String code, String name) {}
