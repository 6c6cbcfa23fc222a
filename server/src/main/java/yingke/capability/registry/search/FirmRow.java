package yingke.capability.registry.search;

/** A firm in a list of findings. */
record FirmRow(
    String id,
    String uscc,
    String name,
    String kind,
    String status,
    String representativeName,
    String division,
    boolean codeFlagged) {}
