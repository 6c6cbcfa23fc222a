package yingke.kernel.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes, every night, contents that no row names: their transaction was rolled back after the
 * content had been written.
 */
@Component
class SweepJob {
  private static final Logger LOG = LoggerFactory.getLogger(SweepJob.class);

  /** Longer than any transaction lasts. */
  private static final Duration YOUNG = Duration.ofDays(1);

  private final Shelf shelf;
  private final FileStore files;

  SweepJob(Shelf shelf, FileStore files) {
    this.shelf = shelf;
    this.files = files;
  }

  @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
  void sweep() throws IOException {
    sweep(shelf.folder(), present().minus(YOUNG));
  }

  private void sweep(Path folder, Instant before) throws IOException {
    int removed = 0;
    try (var outer = folders(folder)) {
      for (var first : outer)
        try (var inner = folders(first)) {
          for (var second : inner) removed += sweepLeaf(second, before);
        }
    }
    if (removed > 0) LOG.info("{} contents removed that no file names", removed);
  }

  /** One folder of the lowest level: few enough to be asked for at once. */
  int sweepLeaf(Path folder, Instant before) throws IOException {
    var old = new ArrayList<Path>();
    try (var contents = Files.newDirectoryStream(folder)) {
      for (var content : contents)
        if (Files.getLastModifiedTime(content).toInstant().isBefore(before)) old.add(content);
    }
    if (old.isEmpty() || files.beingCopied()) return 0;
    var held = new HashSet<>(files.held(names(old)));
    int removed = 0;
    for (var content : old)
      if (!held.contains(content.getFileName().toString()) && Files.deleteIfExists(content))
        removed++;
    return removed;
  }

  /** By the clock of the file system, which also dated the contents. */
  private Instant present() throws IOException {
    var probe =
        Files.createFile(shelf.folder().resolve(".incoming").resolve("" + UUID.randomUUID()));
    try {
      return Files.getLastModifiedTime(probe).toInstant();
    } finally {
      Files.delete(probe);
    }
  }

  private static String[] names(List<Path> contents) {
    return contents.stream()
        .map(content -> content.getFileName().toString())
        .toArray(String[]::new);
  }

  private static DirectoryStream<Path> folders(Path folder) throws IOException {
    return Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]");
  }
}
