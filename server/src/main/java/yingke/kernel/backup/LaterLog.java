package yingke.kernel.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.kernel.sql.StartRefused;

/**
 * The archived log with which a backup goes on to a later moment.
 *
 * @param folder what {@code YINGKE_LOG_ARCHIVE} named
 * @param until the last moment to recover; null for all there is
 */
record LaterLog(Path folder, @Nullable Instant until) {
  /** PostgreSQL reads this setting before it knows the names of time zones. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

  LaterLog {
    if (!Files.isDirectory(folder) || folder.toString().contains("'"))
      throw new StartRefused("日志归档目录 %s 不存在。(log archive not found)".formatted(folder));
  }

  /** What PostgreSQL needs to know for its recovery. */
  List<String> settings() {
    var settings = new ArrayList<String>();
    settings.add("restore_command=gunzip -c '%s/%%f.gz' > '%%p'".formatted(folder));
    settings.add("recovery_target_action=promote");
    settings.add("hot_standby=off"); // who can connect knows that it is recovered
    if (until != null) settings.add("recovery_target_time=" + MOMENT.format(until));
    return settings;
  }
}
