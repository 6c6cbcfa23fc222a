package yingke.capability.registry.search;

import java.util.List;
import yingke.capability.registry.AttributeView;

/** A person with sources, sensitive attributes masked, and the firms that they represent. */
record PersonDetail(
    String id, String name, List<AttributeView> attributes, List<FirmRow> represents) {}
