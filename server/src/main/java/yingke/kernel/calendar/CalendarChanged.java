package yingke.kernel.calendar;

/** The holidays of a year were loaded anew: dates that were reckoned with it may have moved. */
public record CalendarChanged(int year) {}
