package yingke.systems.onestop.archive;

import java.time.LocalDate;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.items.ServiceItem;

/**
 * One application as it is put into the archive (卷).
 *
 * @param item in the version that it was applied for
 * @param number 档号
 * @param ended when the case was concluded
 */
record Volume(
    Application application,
    ServiceItem item,
    String number,
    LocalDate ended,
    Retention retention) {
  Volume numbered(String given) {
    return new Volume(application, item, given, ended, retention);
  }
}
