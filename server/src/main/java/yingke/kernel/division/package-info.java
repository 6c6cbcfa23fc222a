/**
 * Where: the administrative tree from province to village, by 12-digit statistical codes (统计用区划代码;
 * the first six digits are GB/T 2260, nine are GB/T 10114).
 */
@ApplicationModule(
    id = "division",
    allowedDependencies = {"web", "sql", "audit"})
@NullMarked
package yingke.kernel.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
