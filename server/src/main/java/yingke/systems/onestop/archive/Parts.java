package yingke.systems.onestop.archive;

import java.util.List;

/**
 * The parts of a volume that were made already.
 *
 * @param manifests what each holds, the package's first
 */
record Parts(List<Manifest> manifests) {
  Parts {
    manifests = List.copyOf(manifests);
  }

  boolean hold(String path) {
    return manifests.stream().anyMatch(each -> each.listed().containsKey(path));
  }

  Manifest newest() {
    return manifests.getLast();
  }
}
