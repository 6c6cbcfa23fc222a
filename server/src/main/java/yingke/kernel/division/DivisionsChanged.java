package yingke.kernel.division;

/** The tree was imported anew. */
record DivisionsChanged(int rows) {}
