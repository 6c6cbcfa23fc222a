package yingke.systems.onestop.forms;

/**
 * A value of a form that is not as it should be.
 *
 * @param field its JSON path: {@code $.area}, {@code $.products[0]}
 * @param message Chinese, says how to mend it
 */
public record WrongValue(String field, String message) {}
