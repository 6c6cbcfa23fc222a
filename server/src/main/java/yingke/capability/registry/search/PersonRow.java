package yingke.capability.registry.search;

/** A person in a list of findings: enough to tell namesakes apart, nothing in the clear. */
record PersonRow(
    String id, String name, String sex, int birthYear, String idNumber, String division) {}
