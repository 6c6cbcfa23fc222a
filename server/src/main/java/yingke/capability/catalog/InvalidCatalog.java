package yingke.capability.catalog;

import java.util.List;

/** Catalog files that cannot be used; every mistake with its file and line. The start stops. */
final class InvalidCatalog extends RuntimeException {
  InvalidCatalog(List<String> mistakes) {
    super("信息资源目录文件有误:\n" + String.join("\n", mistakes));
  }
}
