/**
 * The sandbox province: a second, small program on loopback that plays the provincial one-stop
 * platform for demonstrations and tests (docs/decisions/sandbox-province.md). It knows of Yingke
 * only what comes over HTTP, keeps everything in memory and is never there in production.
 */
@NullMarked
package yingke.province;

import org.jspecify.annotations.NullMarked;
