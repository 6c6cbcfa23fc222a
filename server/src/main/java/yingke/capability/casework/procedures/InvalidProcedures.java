package yingke.capability.casework.procedures;

import java.util.List;
import yingke.kernel.sql.StartRefused;

/** Procedure files that cannot be used; every mistake with its file and line. The start stops. */
final class InvalidProcedures extends StartRefused {
  InvalidProcedures(List<String> mistakes) {
    super("流程文件有误，请改正后再启动：\n" + String.join("\n", mistakes));
  }
}
