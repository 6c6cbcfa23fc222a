package yingke.capability.registry.search;

/** A purpose for which a department of the caller may look people up. */
record PurposeView(String department, String departmentName, String purpose, String title) {}
