package yingke.capability.casework;

/**
 * A step of a procedure.
 *
 * @param title in the words of officers: “现场核查”
 * @param plain in the words of applicants: “工作人员将到店里看一次”
 */
public record StepView(String id, String title, String plain) {}
