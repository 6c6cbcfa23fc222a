package yingke.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;

/**
 * Processor time, which a busy machine does not falsify as it does rates.
 *
 * @param program milliseconds that this process has used, contenders' threads included
 * @param database milliseconds that the processes of PostgreSQL have used
 */
record Cpu(long program, long database) {
  /** Until now; a connection that was closed takes its share away, so keep the pool full. */
  static Cpu now() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Cpu(
        system.getProcessCpuTime() / 1_000_000,
        ProcessHandle.current()
            .descendants()
            .flatMap(process -> Stream.ofNullable(process.info().totalCpuDuration().orElse(null)))
            .mapToLong(time -> time.toMillis())
            .sum());
  }

  /** What one unit has cost since then. */
  String each(Cpu since, long units) {
    return "%.2f ms program, %.2f ms database"
        .formatted(
            (double) (program - since.program) / units,
            (double) (database - since.database) / units);
  }
}
