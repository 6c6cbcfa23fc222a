package yingke.capability.catalog.resources;

import org.jspecify.annotations.Nullable;
import yingke.capability.catalog.Resource;

/** A line of the catalog, with the words that a screen shows. */
record ResourceView(
    String id,
    String code,
    String name,
    String module,
    String moduleTitle,
    String provider,
    String providerName,
    String summary,
    String format,
    Resource.Sharing sharing,
    String sharingTitle,
    @Nullable String condition,
    @Nullable String basis,
    boolean open,
    String cycle) {}
