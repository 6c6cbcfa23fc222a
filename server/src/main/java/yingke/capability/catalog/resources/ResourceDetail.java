package yingke.capability.catalog.resources;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.capability.catalog.Grant;
import yingke.capability.catalog.Resource;

/** One resource with its fields, who may read it, and how much it is read. */
record ResourceDetail(
    ResourceView resource, List<ItemView> items, List<GrantView> grants, Statistics statistics) {

  record ItemView(
      String code,
      String name,
      Resource.Type type,
      String typeTitle,
      @Nullable Integer length,
      Resource.Sensitivity sensitivity,
      String sensitivityTitle) {
    static ItemView of(Resource.Item item) {
      return new ItemView(
          item.code(),
          item.name(),
          item.type(),
          item.type().title(),
          item.length(),
          item.sensitivity(),
          item.sensitivity().title());
    }
  }

  record GrantView(Grant grant, String readerName) {}

  /** The month is the last thirty days. */
  record Statistics(
      long reads, long readsThisMonth, long refusalsThisMonth, @Nullable Instant lastRead) {}
}
